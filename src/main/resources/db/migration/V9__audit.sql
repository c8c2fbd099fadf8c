-- What the last comparison with each independent register brought.
CREATE TABLE audit (
  register_id VARCHAR(100) PRIMARY KEY,
  content     TEXT NOT NULL,
  audited_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
