-- Splits full_name for the mail merge, some hundred contacts at a time. A pause between the
-- batches leaves room for others. Tags (003_contact_tags.sql) are not touched.

ALTER TABLE contacts
  ADD COLUMN first_name text,
  ADD COLUMN last_name text;

DO $$
DECLARE
  batch   constant integer := 500;
  last_id bigint := 0;
  done    integer := 0;
  touched integer;
  total   integer;
BEGIN
  SELECT count(*) INTO total FROM contacts;
  RAISE NOTICE 'splitting the names of % contacts', total;
  LOOP
    WITH picked AS (
      SELECT id, btrim(full_name) AS name
      FROM contacts
      WHERE id > last_id
      ORDER BY id
      LIMIT batch
    ), split AS (
      UPDATE contacts AS c
      SET first_name = split_part(p.name, ' ', 1),
          last_name  = nullif(btrim(substr(p.name, length(split_part(p.name, ' ', 1)) + 1)), '')
      FROM picked AS p
      WHERE c.id = p.id
      RETURNING c.id
    )
    SELECT count(*), max(id) INTO touched, last_id FROM split;
    EXIT WHEN touched = 0;
    done := done + touched;
    RAISE NOTICE '% of % contacts done', done, total;
    PERFORM pg_sleep(0.4);
  END LOOP;
END;
$$;

DO $$
DECLARE
  unsplit integer;
BEGIN
  SELECT count(*) INTO unsplit FROM contacts WHERE last_name IS NULL;
  IF unsplit > 0 THEN
    RAISE WARNING '% contacts have one name only; first_name holds it', unsplit;
  END IF;
END;
$$;
