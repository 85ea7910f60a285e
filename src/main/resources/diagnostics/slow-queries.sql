-- title: Which queries cost the most time?
-- category: performance
-- about: From pg_stat_statements: by total time since its statistics were reset.
-- extension: pg_stat_statements
-- monitor: texts
-- parameter: limit | number | 30 | How many
-- picture: bars total_ms
-- next: query-before-after
SELECT queryid, calls, round(total_exec_time::numeric, 1) AS total_ms, round(mean_exec_time::numeric, 3) AS mean_ms,
       round(max_exec_time::numeric, 1) AS max_ms, rows, shared_blks_hit + shared_blks_read AS blocks,
       temp_blks_written AS temp_blocks, r.rolname AS role, query
  FROM :"extension".pg_stat_statements s LEFT JOIN pg_roles r ON r.oid = s.userid
 WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
 ORDER BY total_exec_time DESC
 LIMIT :limit::int
