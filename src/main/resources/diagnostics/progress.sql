-- title: How far is what runs for long?
-- category: activity
-- about: Progress of CREATE INDEX, VACUUM, CLUSTER, ANALYZE, COPY and base backups.
-- monitor: all of it
-- empty: None of these runs.
SELECT 'create index' AS what, pid, relid::regclass::text AS relation, phase,
       round(100.0 * blocks_done / nullif(blocks_total, 0), 1) AS percent,
       blocks_done AS done, blocks_total AS total
  FROM pg_stat_progress_create_index
UNION ALL
SELECT 'vacuum', pid, relid::regclass::text, phase,
       round(100.0 * heap_blks_scanned / nullif(heap_blks_total, 0), 1), heap_blks_scanned, heap_blks_total
  FROM pg_stat_progress_vacuum
UNION ALL
SELECT 'cluster', pid, relid::regclass::text, phase,
       round(100.0 * heap_blks_scanned / nullif(heap_blks_total, 0), 1), heap_blks_scanned, heap_blks_total
  FROM pg_stat_progress_cluster
UNION ALL
SELECT 'analyze', pid, relid::regclass::text, phase,
       round(100.0 * sample_blks_scanned / nullif(sample_blks_total, 0), 1), sample_blks_scanned, sample_blks_total
  FROM pg_stat_progress_analyze
UNION ALL
SELECT 'copy', pid, relid::regclass::text, command,
       round(100.0 * bytes_processed / nullif(bytes_total, 0), 1), bytes_processed, nullif(bytes_total, 0)
  FROM pg_stat_progress_copy
UNION ALL
SELECT 'base backup', pid, NULL, phase,
       round(100.0 * backup_streamed / nullif(backup_total, 0), 1), backup_streamed, backup_total
  FROM pg_stat_progress_basebackup
