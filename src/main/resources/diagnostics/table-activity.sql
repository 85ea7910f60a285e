-- title: Is this table in use?
-- category: activity
-- about: Reads and writes since statistics were reset, with the last vacuum and analyse: whether anybody uses a table before it is dropped.
-- parameter: table | relation | | The table
-- empty: There is no such table.
SELECT s.relid::regclass::text AS relation, s.seq_scan AS scans, s.idx_scan AS index_scans, s.n_tup_ins AS inserted,
       s.n_tup_upd AS updated, s.n_tup_del AS deleted, s.n_live_tup AS rows,
       greatest(s.last_vacuum, s.last_autovacuum) AS vacuumed, greatest(s.last_analyze, s.last_autoanalyze) AS analysed,
       (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database()) AS counted_since
  FROM pg_stat_all_tables s
 WHERE s.relid = :table::regclass
