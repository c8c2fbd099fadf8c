-- A reading that finds nothing new writes one row a source, not one a notice: a notice that the
-- last reading named was last checked when that was.
CREATE TABLE source_reading (
  source_id VARCHAR(100) PRIMARY KEY,
  read_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

ALTER TABLE notice ADD COLUMN in_reading BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE opportunity DROP COLUMN last_checked;

-- Until when the clock alone leaves the status as it is, by which version of the rule.
ALTER TABLE opportunity ADD COLUMN status_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE opportunity ADD COLUMN status_rule INTEGER DEFAULT 0 NOT NULL;
