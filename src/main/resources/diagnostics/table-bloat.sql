-- title: How much space do tables waste?
-- category: space
-- about: An estimate from the planner's statistics: pages a table has against pages its rows would need. Only tables whose statistics you may read count; pgstattuple measures exactly.
-- parameter: megabytes | number | 10 | Waste of at least so many MB
-- picture: bars wasted
-- empty: No table is estimated to waste that much.
WITH rows AS (
  SELECT c.oid, c.relpages, c.reltuples,
         24 + sum((1 - coalesce(s.null_frac, 0)) * coalesce(s.avg_width, 8)) AS width,
         coalesce((SELECT option_value FROM pg_options_to_table(c.reloptions)
                    WHERE option_name = 'fillfactor')::float8, 100) AS fillfactor,
         bool_and(s.attname IS NOT NULL) AS known
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname
         AND s.attname = a.attname AND NOT s.inherited
   WHERE c.relkind = 'r' AND c.reltuples > 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema')
   GROUP BY c.oid, c.relpages, c.reltuples, c.reloptions
), estimate AS (
  SELECT oid, relpages, known,
         ceil(reltuples * (width + 4) / ((current_setting('block_size')::float8 - 24) * fillfactor / 100)) AS needed
    FROM rows
)
SELECT oid::regclass::text AS relation, pg_size_pretty(relpages * 8192::bigint) AS size,
       ((relpages - needed) * 8192)::bigint AS wasted,
       round((100 * (relpages - needed) / relpages)::numeric, 1) AS percent,
       CASE WHEN known THEN 'from statistics' ELSE 'some columns have no statistics' END AS sure
  FROM estimate
 WHERE (relpages - needed) * 8192 >= :megabytes::numeric * 1048576
 ORDER BY 3 DESC
