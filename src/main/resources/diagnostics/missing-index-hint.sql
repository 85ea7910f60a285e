-- title: Which big tables are often read whole?
-- category: indexes
-- about: Tables whose sequential scans read many rows. Each may lack an index, or its queries want all rows anyway.
-- parameter: rows | number | 10000 | Tables of at least so many rows
-- picture: bars rows_read_whole
-- empty: No big table is read whole.
-- next: slow-queries
SELECT relid::regclass::text AS relation, n_live_tup AS rows, seq_scan AS read_whole, idx_scan AS by_index,
       seq_tup_read AS rows_read_whole, round(seq_tup_read::numeric / nullif(seq_scan, 0)) AS rows_a_scan
  FROM pg_stat_user_tables
 WHERE n_live_tup >= :rows::bigint AND seq_scan > 0
 ORDER BY seq_tup_read DESC
 LIMIT 50
