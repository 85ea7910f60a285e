-- title: How big are the tables?
-- category: space
-- about: Table, indexes and TOAST with the estimated number of rows; partitions are counted with their parent.
-- parameter: schema | schema | % | Schema, % for all
-- picture: bars total
SELECT c.oid::regclass::text AS relation,
       CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind,
       sum(greatest(p.reltuples, 0))::bigint AS estimated_rows,
       sum(pg_table_size(p.oid))::bigint AS of_table, sum(pg_indexes_size(p.oid))::bigint AS of_indexes,
       sum(pg_total_relation_size(p.oid))::bigint AS total,
       pg_size_pretty(sum(pg_total_relation_size(p.oid))) AS size
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT q.oid, q.reltuples FROM pg_class q WHERE q.oid = c.oid AND c.relkind <> 'p'
    UNION ALL
    SELECT q.oid, q.reltuples FROM pg_partition_tree(c.oid) t JOIN pg_class q ON q.oid = t.relid
     WHERE c.relkind = 'p' AND t.isleaf
  ) p
 WHERE c.relkind IN ('r', 'm', 'p') AND NOT c.relispartition AND n.nspname LIKE :schema
   AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%'
   AND n.nspname NOT LIKE 'pg\_temp%'
 GROUP BY c.oid, c.relkind
 ORDER BY 6 DESC
 LIMIT 200
