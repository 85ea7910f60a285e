-- title: How much space do indexes waste?
-- category: space
-- about: An estimate for B-tree indexes from the planner's statistics. REINDEX CONCURRENTLY gives the space back.
-- parameter: megabytes | number | 10 | Waste of at least so many MB
-- picture: bars wasted
-- empty: No index is estimated to waste that much.
WITH widths AS (
  SELECT i.indexrelid, c.relpages, c.reltuples, i.indrelid,
         8 + sum(coalesce(s.avg_width, 8)) AS width
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname NOT IN ('pg_catalog', 'pg_toast')
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
    LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = t.relname
         AND s.attname = a.attname AND NOT s.inherited
   WHERE c.reltuples > 0
   GROUP BY i.indexrelid, c.relpages, c.reltuples, i.indrelid
)
SELECT indexrelid::regclass::text AS index, indrelid::regclass::text AS of_table,
       pg_size_pretty(relpages * 8192::bigint) AS size,
       ((relpages - ceil(reltuples * (width + 4) / (8192 * 0.9))) * 8192)::bigint AS wasted
  FROM widths
 WHERE (relpages - ceil(reltuples * (width + 4) / (8192 * 0.9))) * 8192 >= :megabytes::numeric * 1048576
 ORDER BY 4 DESC
