-- title: What do WAL, temporary files and slots cost?
-- category: space
-- about: Write-ahead log since the last reset, temporary files per database, and what replication slots keep.
-- monitor: sizes of slots
SELECT 'write-ahead log since ' || coalesce(stats_reset::text, 'ever') AS what,
       pg_size_pretty(wal_bytes) AS amount, wal_records || ' records' AS details
  FROM pg_stat_wal
UNION ALL
SELECT 'temporary files of ' || datname, pg_size_pretty(temp_bytes), temp_files || ' files'
  FROM pg_stat_database WHERE temp_files > 0
UNION ALL
SELECT 'kept by slot ' || slot_name,
       CASE WHEN pg_is_in_recovery() THEN NULL
            ELSE pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) END,
       concat_ws(', ', slot_type, CASE WHEN active THEN 'in use' ELSE 'not in use' END, wal_status)
  FROM pg_replication_slots
