-- What the bureau does with a call. No foreign key to opportunity: calls that turn out to be one are
-- put together, and the bureau's work must survive that.

CREATE TABLE work_item (
  opportunity_id UUID PRIMARY KEY,
  stage          VARCHAR(20)  NOT NULL,
  owner          VARCHAR(100) NOT NULL,
  note           TEXT         NOT NULL,
  amount         DECIMAL(15, 2),
  changed_by     VARCHAR(100) NOT NULL,
  changed_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Only ever added to: the year figures count steps, not how things stand.
CREATE TABLE work_step (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  opportunity_id UUID         NOT NULL,
  stage          VARCHAR(20)  NOT NULL,
  note           TEXT         NOT NULL,
  amount         DECIMAL(15, 2),
  changed_by     VARCHAR(100) NOT NULL,
  changed_at     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX work_step_opportunity ON work_step (opportunity_id);
CREATE INDEX work_step_time ON work_step (changed_at);
