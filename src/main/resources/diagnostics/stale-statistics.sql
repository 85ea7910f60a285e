-- title: Which tables were never analysed?
-- category: vacuum
-- about: Tables whose statistics are missing or have seen many changes since. The planner guesses there.
-- empty: All tables have statistics.
-- found: Run ANALYZE on these; after a big change this is often all a slow query needs.
SELECT schemaname || '.' || relname AS relation, n_live_tup AS rows,
       n_mod_since_analyze AS changed_since, greatest(last_analyze, last_autoanalyze) AS last_analysed
  FROM pg_stat_user_tables
 WHERE last_analyze IS NULL AND last_autoanalyze IS NULL AND (n_live_tup > 0 OR n_mod_since_analyze > 0)
    OR n_mod_since_analyze > greatest(n_live_tup, 1000) / 5
 ORDER BY n_mod_since_analyze DESC
 LIMIT 100
