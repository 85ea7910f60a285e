-- title: Does somebody hold a migration lock?
-- category: migrations
-- about: Advisory locks, which most runners use, with their holder. A forgotten one keeps every run waiting.
-- monitor: texts
-- empty: Nobody holds an advisory lock.
SELECT l.pid, l.granted, ((l.classid::bigint << 32) | l.objid::bigint) AS key, l.mode, a.usename AS role,
       a.application_name AS application, a.client_addr AS address, a.state,
       date_trunc('second', clock_timestamp() - a.backend_start) AS connected_for, left(a.query, 300) AS query
  FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND l.pid <> pg_backend_pid()
 ORDER BY l.granted DESC, 9 DESC
