-- title: If I lock this table now, who makes me wait?
-- category: locks
-- about: The locks that conflict with a mode on a table, by PostgreSQL's conflict table. As long as one is held a change waits, and everybody who comes later queues behind it.
-- monitor: texts
-- parameter: table | relation | | The table
-- parameter: mode | lock-mode | AccessExclusive | The lock mode
-- picture: queue
-- empty: Nobody would make you wait right now.
-- found: These sessions would make you wait, and others would queue behind you.
WITH conflicts(mode, with_modes) AS (VALUES
  ('AccessShare', ARRAY['AccessExclusive']),
  ('RowShare', ARRAY['Exclusive', 'AccessExclusive']),
  ('RowExclusive', ARRAY['Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive']),
  ('ShareUpdateExclusive', ARRAY['ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive']),
  ('Share', ARRAY['RowExclusive', 'ShareUpdateExclusive', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive']),
  ('ShareRowExclusive', ARRAY['RowExclusive', 'ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive']),
  ('Exclusive', ARRAY['RowShare', 'RowExclusive', 'ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive']),
  ('AccessExclusive', ARRAY['AccessShare', 'RowShare', 'RowExclusive', 'ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'])
)
SELECT l.pid, replace(l.mode, 'Lock', '') AS holds, l.granted, a.usename AS role,
       a.application_name AS application, a.state,
       date_trunc('second', clock_timestamp() - a.xact_start) AS transaction_age,
       left(a.query, 500) AS query
  FROM pg_locks l
  JOIN conflicts c ON lower(c.mode) = lower(replace(:mode, 'Lock', ''))
  LEFT JOIN pg_stat_activity a ON a.pid = l.pid
 WHERE l.relation = :table::regclass AND l.pid <> pg_backend_pid()
   AND replace(l.mode, 'Lock', '') = ANY (c.with_modes)
 ORDER BY a.xact_start NULLS LAST
