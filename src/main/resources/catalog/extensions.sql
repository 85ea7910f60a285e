-- Extensions; what they are made of is theirs.
SELECT 'extension' AS "kind",
       e.extname AS "name",
       3079 AS "class", e.oid,
       e.extversion AS "version",
       n.nspname AS "in schema"
  FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace
 WHERE e.extname <> 'plpgsql'
