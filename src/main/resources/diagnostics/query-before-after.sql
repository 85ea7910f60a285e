-- title: How long does each kind of query take by now?
-- category: performance
-- about: Calls and mean time of every statement that contains a text. Export it before a change and again after it, and compare the two.
-- extension: pg_stat_statements
-- monitor: texts
-- parameter: pattern | name | | A part of the query
SELECT queryid, calls, round(mean_exec_time::numeric, 3) AS mean_ms, round(stddev_exec_time::numeric, 3) AS deviation_ms,
       round(rows::numeric / nullif(calls, 0), 1) AS rows_a_call, query
  FROM :"extension".pg_stat_statements
 WHERE query ILIKE '%' || :pattern || '%' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
 ORDER BY total_exec_time DESC
 LIMIT 200
