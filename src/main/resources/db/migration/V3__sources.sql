-- When a page last changed, as the list that names it stated when the page was read.
ALTER TABLE page ADD COLUMN changed TEXT;

-- A reading that an officer has accepted as it was: what is usual counts from it on.
ALTER TABLE source_health ADD COLUMN accepted BOOLEAN DEFAULT FALSE NOT NULL;

-- What is wrong at a host now, however many sources it touches, and when the bureau was last told.
CREATE TABLE incident (
  host    VARCHAR(255) PRIMARY KEY,
  state   VARCHAR(20) NOT NULL,
  since   TIMESTAMP WITH TIME ZONE NOT NULL,
  told_at TIMESTAMP WITH TIME ZONE NOT NULL
);
