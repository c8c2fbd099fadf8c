-- Standard SQL for H2 and PostgreSQL alike. Identifiers are long enough for any address because
-- addresses are kept under their SHA-256.

CREATE TABLE page (
  source_id      VARCHAR(100) NOT NULL,
  uri_sha256     VARCHAR(64)  NOT NULL,
  uri            TEXT         NOT NULL,
  etag           TEXT,
  last_modified  TEXT,
  body_sha256    VARCHAR(64)  NOT NULL,
  reader_version INTEGER      NOT NULL,
  PRIMARY KEY (source_id, uri_sha256)
);

CREATE TABLE opportunity (
  id           UUID PRIMARY KEY,
  title        TEXT        NOT NULL,
  status       VARCHAR(20) NOT NULL,
  revision     BIGINT      NOT NULL,
  first_seen   TIMESTAMP WITH TIME ZONE NOT NULL,
  last_checked TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX opportunity_revision ON opportunity (revision);

CREATE TABLE notice (
  id             UUID PRIMARY KEY,
  opportunity_id UUID         NOT NULL REFERENCES opportunity (id),
  source_id      VARCHAR(100) NOT NULL,
  source_key     TEXT         NOT NULL,
  programme      VARCHAR(40)  NOT NULL,
  version        INTEGER      NOT NULL,
  fingerprint    VARCHAR(64)  NOT NULL,
  reference_sha256 VARCHAR(64),
  target_sha256    VARCHAR(64),
  changed_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  last_checked   TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX notice_opportunity ON notice (opportunity_id);
CREATE INDEX notice_source ON notice (source_id);
CREATE INDEX notice_reference ON notice (reference_sha256);
CREATE INDEX notice_target ON notice (target_sha256);

CREATE TABLE notice_version (
  notice_id UUID    NOT NULL REFERENCES notice (id),
  version   INTEGER NOT NULL,
  content   TEXT    NOT NULL,
  seen_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (notice_id, version)
);

CREATE TABLE source_health (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id     VARCHAR(100) NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  reason        TEXT         NOT NULL,
  read_count    INTEGER      NOT NULL,
  added_count   INTEGER      NOT NULL,
  changed_count INTEGER      NOT NULL,
  checked_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  last_good     TIMESTAMP WITH TIME ZONE
);
CREATE INDEX source_health_source ON source_health (source_id, id);

-- One row. Whoever numbers changes locks it first, so numbers become visible in their order.
CREATE TABLE change_counter (
  id            INTEGER PRIMARY KEY,
  last_number   BIGINT NOT NULL,
  last_revision BIGINT NOT NULL
);
INSERT INTO change_counter (id, last_number, last_revision) VALUES (1, 0, 0);

CREATE TABLE change (
  number         BIGINT PRIMARY KEY,
  opportunity_id UUID        NOT NULL REFERENCES opportunity (id),
  kind           VARCHAR(20) NOT NULL,
  field          VARCHAR(40) NOT NULL,
  before_text    TEXT,
  after_text     TEXT,
  found_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX change_opportunity ON change (opportunity_id);

CREATE TABLE reader_cursor (
  reader   VARCHAR(100) PRIMARY KEY,
  reached  BIGINT NOT NULL
);

CREATE TABLE recipient (
  id       VARCHAR(100) PRIMARY KEY,
  kind     VARCHAR(20) NOT NULL,
  name     TEXT        NOT NULL,
  address  TEXT        NOT NULL,
  language VARCHAR(2)  NOT NULL,
  profile  TEXT        NOT NULL
);

CREATE TABLE issue (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient_id VARCHAR(100) NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  period       VARCHAR(100) NOT NULL,
  made_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  UNIQUE (recipient_id, period)
);

CREATE TABLE delivery (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient_id   VARCHAR(100) NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  opportunity_id UUID         NOT NULL REFERENCES opportunity (id),
  change_number  BIGINT       NOT NULL REFERENCES change (number),
  queued_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  issue_id       BIGINT REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (recipient_id, opportunity_id, change_number)
);
CREATE INDEX delivery_issue ON delivery (issue_id);

CREATE TABLE outbox (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  issue_id      BIGINT       NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  message_id    VARCHAR(250) NOT NULL UNIQUE,
  address       TEXT         NOT NULL,
  subject       TEXT         NOT NULL,
  eml           TEXT         NOT NULL,
  html          TEXT         NOT NULL,
  state         VARCHAR(10)  NOT NULL,
  attempts      INTEGER      NOT NULL,
  next_try      TIMESTAMP WITH TIME ZONE NOT NULL,
  claimed_until TIMESTAMP WITH TIME ZONE,
  last_error    TEXT,
  queued_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  sent_at       TIMESTAMP WITH TIME ZONE
);
CREATE INDEX outbox_due ON outbox (state, next_try);
