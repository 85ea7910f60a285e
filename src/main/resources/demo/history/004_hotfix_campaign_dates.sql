-- Dates were stored as text. Run on the server by hand on a Friday, never merged.

ALTER TABLE campaigns
  ALTER COLUMN starts_on TYPE date USING nullif(starts_on, '')::date;
