-- title: Which tables have no primary key?
-- category: schema
-- about: Without one rows cannot be told apart for certain, and logical replication cannot update them.
-- parameter: schema | schema | % | Schema, % for all
-- empty: Every table has a primary key.
SELECT c.oid::regclass::text AS relation, greatest(c.reltuples, 0)::bigint AS estimated_rows,
       CASE c.relreplident WHEN 'd' THEN 'none' WHEN 'f' THEN 'whole row' WHEN 'i' THEN 'an index' ELSE 'nothing' END AS replica_identity,
       EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique) AS has_unique_index
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname LIKE :schema
   AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_temp%'
   AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
 ORDER BY 2 DESC, 1
