-- One search field over name, address and town.

ALTER TABLE contacts
  ADD COLUMN search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', full_name), 'A')
      || setweight(to_tsvector('simple', coalesce(email, '')), 'B')
      || setweight(to_tsvector('simple', coalesce(city, '')), 'C')
  ) STORED;

CREATE INDEX contacts_search_idx ON contacts USING gin (search);

CREATE FUNCTION find_contacts(tenant bigint, words text)
RETURNS SETOF bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT id
  FROM contacts
  WHERE tenant_id = tenant AND search @@ websearch_to_tsquery('simple', words)
  ORDER BY ts_rank(search, websearch_to_tsquery('simple', words)) DESC, id;
END;
