-- title: Which queries have been running for long?
-- category: activity
-- about: What runs right now, the longest first.
-- monitor: texts
-- parameter: seconds | number | 10 | Running for at least so many seconds
-- empty: No query runs that long.
-- next: blocking-tree, wait-events
SELECT pid, usename AS role, application_name AS application, client_addr AS address,
       date_trunc('second', clock_timestamp() - query_start) AS runs_for,
       coalesce(wait_event_type || ': ' || wait_event, 'working') AS doing, left(query, 1000) AS query
  FROM pg_stat_activity
 WHERE state = 'active' AND pid <> pg_backend_pid()
   AND query_start < clock_timestamp() - make_interval(secs => :seconds::numeric::float8)
 ORDER BY query_start
