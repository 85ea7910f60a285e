-- title: Which tables wait for autovacuum?
-- category: vacuum
-- about: Dead rows against the threshold at which autovacuum starts, the table's own settings taken into account.
-- picture: bars percent_of_threshold
-- empty: No table has dead rows.
WITH settings AS (
  SELECT s.relid, s.relname, s.schemaname, s.n_dead_tup, s.n_live_tup, s.last_vacuum,
         s.last_autovacuum, s.n_mod_since_analyze, greatest(c.reltuples, 0) AS tuples,
         coalesce((SELECT option_value FROM pg_options_to_table(c.reloptions)
                    WHERE option_name = 'autovacuum_vacuum_threshold'),
                  current_setting('autovacuum_vacuum_threshold'))::float8 AS base,
         coalesce((SELECT option_value FROM pg_options_to_table(c.reloptions)
                    WHERE option_name = 'autovacuum_vacuum_scale_factor'),
                  current_setting('autovacuum_vacuum_scale_factor'))::float8 AS scale
    FROM pg_stat_all_tables s JOIN pg_class c ON c.oid = s.relid
   WHERE s.schemaname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
)
SELECT schemaname || '.' || relname AS relation, n_live_tup AS live_rows, n_dead_tup AS dead_rows,
       round((base + scale * tuples)::numeric) AS starts_at,
       round((100 * n_dead_tup / nullif(base + scale * tuples, 0))::numeric, 1) AS percent_of_threshold,
       greatest(last_vacuum, last_autovacuum) AS last_vacuumed
  FROM settings
 WHERE n_dead_tup > 0
 ORDER BY percent_of_threshold DESC NULLS LAST
 LIMIT 100
