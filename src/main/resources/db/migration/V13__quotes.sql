-- The words of the pages behind what was and what is.
ALTER TABLE change ADD COLUMN before_quote TEXT;
ALTER TABLE change ADD COLUMN after_quote TEXT;

-- What tells that notices speak of one call is read from the notices themselves.
DROP INDEX notice_reference;
DROP INDEX notice_target;
ALTER TABLE notice DROP COLUMN reference_sha256;
ALTER TABLE notice DROP COLUMN target_sha256;
