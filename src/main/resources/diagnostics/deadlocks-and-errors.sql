-- title: How often do transactions fail or deadlock?
-- category: performance
-- about: Commits, rollbacks, deadlocks and conflicts per database since statistics were reset.
SELECT datname AS database, xact_commit AS commits, xact_rollback AS rollbacks,
       round(100.0 * xact_rollback / nullif(xact_commit + xact_rollback, 0), 2) AS percent_rolled_back,
       deadlocks, conflicts, temp_files, checksum_failures, stats_reset AS counted_since
  FROM pg_stat_database WHERE datname IS NOT NULL
 ORDER BY xact_commit DESC
