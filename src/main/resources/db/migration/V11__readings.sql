-- The last verdict that a person accepted is found without reading all verdicts on the source.

CREATE INDEX source_health_accepted ON source_health (source_id, accepted, id);

-- A reading that names the very same notices as the last one need not look at any of them.
ALTER TABLE source_reading ADD COLUMN named_sha256 VARCHAR(64);

-- What the clock may have changed is found without reading all opportunities.
CREATE INDEX opportunity_status_until ON opportunity (status_until);
CREATE INDEX opportunity_status_rule ON opportunity (status_rule);
