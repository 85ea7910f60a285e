-- title: Are checkpoints forced too often?
-- category: performance
-- about: Checkpoints by the clock against those forced by too much write-ahead log. Mostly forced ones: raise max_wal_size.
-- on: 17
SELECT num_timed AS by_the_clock, num_requested AS forced,
       round(100.0 * num_requested / nullif(num_timed + num_requested, 0), 1) AS percent_forced,
       buffers_written, write_time AS write_ms, sync_time AS sync_ms, stats_reset,
       current_setting('max_wal_size') AS max_wal_size, current_setting('checkpoint_timeout') AS checkpoint_timeout
  FROM pg_stat_checkpointer
-- on: 14
SELECT checkpoints_timed AS by_the_clock, checkpoints_req AS forced,
       round(100.0 * checkpoints_req / nullif(checkpoints_timed + checkpoints_req, 0), 1) AS percent_forced,
       buffers_checkpoint AS buffers_written, checkpoint_write_time AS write_ms, checkpoint_sync_time AS sync_ms, stats_reset,
       current_setting('max_wal_size') AS max_wal_size, current_setting('checkpoint_timeout') AS checkpoint_timeout
  FROM pg_stat_bgwriter
