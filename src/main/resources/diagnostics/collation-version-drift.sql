-- title: Did the system's collations change under the indexes?
-- category: schema
-- about: After an upgrade of the operating system text may sort otherwise than its indexes do: unique constraints and lookups break silently.
-- empty: No recorded collation version differs.
-- found: Rebuild the indexes on text columns, then refresh the recorded version.
-- on: 15
SELECT 'database ' || datname AS what, datcollversion AS recorded, pg_database_collation_actual_version(oid) AS now
  FROM pg_database
 WHERE datname = current_database() AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)
UNION ALL
SELECT 'collation ' || c.oid::regcollation, c.collversion, pg_collation_actual_version(c.oid)
  FROM pg_collation c
 WHERE c.collversion IS NOT NULL AND c.collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)
-- on: 14
SELECT 'collation ' || c.oid::regcollation AS what, c.collversion AS recorded, pg_collation_actual_version(c.oid) AS now
  FROM pg_collation c
 WHERE c.collversion IS NOT NULL AND c.collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)
