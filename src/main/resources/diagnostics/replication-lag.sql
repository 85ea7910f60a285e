-- title: How far behind are the standbys?
-- category: replication
-- about: Each standby's lag in bytes and time; on a standby, how old its last replayed transaction is.
-- monitor: all of it
-- empty: No standby is connected.
SELECT application_name AS standby, client_addr AS address, state, sync_state,
       CASE WHEN NOT pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) END AS bytes_behind,
       write_lag, flush_lag, replay_lag
  FROM pg_stat_replication
UNION ALL
SELECT 'this server', NULL, 'in recovery', NULL, pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()),
       NULL, NULL, clock_timestamp() - pg_last_xact_replay_timestamp()
 WHERE pg_is_in_recovery()
