-- Notices of one call, put together; what waits for a person; and what must come back on undoing.

-- Two opportunities, the one seen first before the other. A pair is asked about once: the row stays.
CREATE TABLE same_call (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  older_id   UUID             NOT NULL REFERENCES opportunity (id),
  younger_id UUID             NOT NULL REFERENCES opportunity (id),
  state      VARCHAR(20)      NOT NULL,
  score      DOUBLE PRECISION NOT NULL,
  signs      TEXT             NOT NULL,
  found_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  decided_by VARCHAR(100),
  decided_at TIMESTAMP WITH TIME ZONE,
  UNIQUE (older_id, younger_id)
);
CREATE INDEX same_call_state ON same_call (state);
CREATE INDEX same_call_younger ON same_call (younger_id);

-- The rows of other tables that a merge has moved from the younger to the older opportunity.
CREATE TABLE moved_row (
  same_call_id BIGINT      NOT NULL REFERENCES same_call (id),
  kind         VARCHAR(20) NOT NULL,
  row_key      VARCHAR(40) NOT NULL,
  PRIMARY KEY (same_call_id, kind, row_key)
);
CREATE INDEX moved_row_row ON moved_row (kind, row_key);

-- The merge through which a recipient had heard of the call already: not to be told while it stands.
ALTER TABLE delivery ADD COLUMN held_by BIGINT REFERENCES same_call (id);
CREATE INDEX delivery_held ON delivery (held_by);
