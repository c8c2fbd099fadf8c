-- What two notices of one call have in common, of each opportunity: 64 bits a key. So that a call is
-- held against the few that share one without reading them all.
CREATE TABLE call_keys (
  opportunity_id UUID  PRIMARY KEY REFERENCES opportunity (id),
  marks          BYTEA NOT NULL
);
