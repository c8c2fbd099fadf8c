-- Who asked for mail and how often; what they decided; what they were reminded of and shown.

-- More searches of one recipient beside the profile, as JSON: all are answered in one mail.
ALTER TABLE recipient ADD COLUMN searches TEXT DEFAULT '{}' NOT NULL;

CREATE TABLE subscription (
  recipient_id VARCHAR(100) PRIMARY KEY REFERENCES recipient (id) ON DELETE CASCADE,
  state        VARCHAR(20) NOT NULL,
  cadence      VARCHAR(20) NOT NULL,
  soft_bounces INTEGER     NOT NULL,
  reason       TEXT,
  since        TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Only ever added to: the proof that mail was asked for, and that it was ended.
CREATE TABLE consent (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient_id   VARCHAR(100) NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  act            VARCHAR(20)  NOT NULL,
  wording        TEXT         NOT NULL,
  address_sha256 VARCHAR(64)  NOT NULL,
  given_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX consent_recipient ON consent (recipient_id);

-- Partners from before there was a consent record go on as they were.
INSERT INTO subscription (recipient_id, state, cadence, soft_bounces, since)
SELECT id, 'active', 'at_once', 0, CURRENT_TIMESTAMP
  FROM recipient
 WHERE kind = 'partner';

CREATE TABLE decision (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient_id   VARCHAR(100) NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  opportunity_id UUID         NOT NULL REFERENCES opportunity (id),
  choice         VARCHAR(20)  NOT NULL,
  note           TEXT,
  remind_on      DATE,
  decided_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  undone_at      TIMESTAMP WITH TIME ZONE
);
CREATE INDEX decision_recipient ON decision (recipient_id, opportunity_id);
CREATE INDEX decision_opportunity ON decision (opportunity_id);

CREATE TABLE reminder (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient_id   VARCHAR(100) NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  opportunity_id UUID         NOT NULL REFERENCES opportunity (id),
  deadline       VARCHAR(40)  NOT NULL,
  days           INTEGER      NOT NULL,
  issue_id       BIGINT       NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (recipient_id, opportunity_id, deadline, days)
);

CREATE TABLE share (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient_id   VARCHAR(100) NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  opportunity_id UUID         NOT NULL REFERENCES opportunity (id),
  note           TEXT         NOT NULL,
  issue_id       BIGINT       NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  shared_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX share_recipient ON share (recipient_id);
