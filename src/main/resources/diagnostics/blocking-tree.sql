-- title: Who blocks whom?
-- category: locks
-- about: Every session that waits for a lock and the one it waits for, the root of each queue first. End or ask the root, not those who wait.
-- monitor: texts
-- picture: tree pid blocked_by
-- empty: Nobody waits for a lock.
-- found: Sessions wait. Talk to the owner of the first line, the root.
-- next: locks-on-table, long-transactions
WITH RECURSIVE waiting AS (
  SELECT a.pid, unnest(pg_blocking_pids(a.pid)) AS blocked_by
    FROM pg_stat_activity a
   WHERE a.wait_event_type = 'Lock'
), tree AS (
  SELECT DISTINCT w.blocked_by AS pid, NULL::int AS blocked_by, 0 AS depth, ARRAY[w.blocked_by] AS path
    FROM waiting w
   WHERE w.blocked_by NOT IN (SELECT pid FROM waiting)
  UNION ALL
  SELECT w.pid, w.blocked_by, t.depth + 1, t.path || w.pid
    FROM tree t JOIN waiting w ON w.blocked_by = t.pid
   WHERE NOT w.pid = ANY (t.path)
)
SELECT t.pid, t.blocked_by, t.depth, a.usename AS role, a.application_name AS application,
       a.state, l.mode AS wants, l.relation::regclass::text AS relation,
       date_trunc('second', clock_timestamp() - l.waitstart) AS waits_for,
       date_trunc('second', clock_timestamp() - a.xact_start) AS transaction_age,
       left(a.query, 500) AS query
  FROM tree t
  LEFT JOIN pg_stat_activity a ON a.pid = t.pid
  LEFT JOIN LATERAL (SELECT * FROM pg_locks k WHERE k.pid = t.pid AND NOT k.granted LIMIT 1) l ON true
 ORDER BY t.path
