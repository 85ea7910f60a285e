-- title: Who holds or waits for a lock on this table?
-- category: locks
-- about: All locks on a table, its indexes, its TOAST table and its partitions, granted ones first.
-- monitor: texts
-- parameter: table | relation | | The table
-- picture: queue
-- empty: Nobody holds a lock on it.
-- next: blocking-tree, lock-queue-preview
WITH wanted AS (
  SELECT c.oid FROM pg_class c WHERE c.oid = :table::regclass
  UNION SELECT i.indexrelid FROM pg_index i WHERE i.indrelid = :table::regclass
  UNION SELECT c.reltoastrelid FROM pg_class c WHERE c.oid = :table::regclass
  UNION SELECT p.relid FROM pg_partition_tree(:table::regclass) p
)
SELECT l.pid, l.granted, l.mode, l.relation::regclass::text AS relation, a.usename AS role,
       a.application_name AS application, a.state,
       date_trunc('second', clock_timestamp() - l.waitstart) AS waits_for,
       date_trunc('second', clock_timestamp() - a.xact_start) AS transaction_age,
       left(a.query, 500) AS query
  FROM pg_locks l
  LEFT JOIN pg_stat_activity a ON a.pid = l.pid
 WHERE l.relation IN (SELECT oid FROM wanted)
   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND l.pid <> pg_backend_pid()
 ORDER BY l.granted DESC, l.waitstart NULLS FIRST, l.pid
