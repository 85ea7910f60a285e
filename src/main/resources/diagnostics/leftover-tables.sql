-- title: Which tables look like forgotten copies?
-- category: schema
-- about: Tables named like backups, copies or tests, with their size and last use as far as statistics know.
-- empty: No table looks like a left-over.
SELECT c.oid::regclass::text AS relation, pg_size_pretty(pg_total_relation_size(c.oid)) AS size,
       greatest(c.reltuples, 0)::bigint AS estimated_rows, s.seq_scan + coalesce(s.idx_scan, 0) AS scans,
       substring(c.relname from '(20[0-9]{6})') AS date_in_name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
 WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
   AND c.relname ~* '(_(backup|bak|old|copy|tmp|temp|test|orig)(_?[0-9]*)?$)|_20[0-9]{6}$'
 ORDER BY pg_total_relation_size(c.oid) DESC
