-- When a notice last came to say something else, by field: of sources that disagree the newest
-- statement is shown.
ALTER TABLE notice ADD COLUMN restated TEXT;
