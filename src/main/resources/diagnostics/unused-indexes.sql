-- title: Which indexes are never used?
-- category: indexes
-- about: Indexes without a scan since statistics were reset, that enforce nothing. A standby may use one that its primary does not.
-- parameter: megabytes | number | 1 | Size of at least so many MB
-- picture: bars bytes
-- empty: No such index.
SELECT s.indexrelid::regclass::text AS index, s.relid::regclass::text AS of_table, s.idx_scan AS scans,
       pg_relation_size(s.indexrelid) AS bytes, pg_size_pretty(pg_relation_size(s.indexrelid)) AS size,
       (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database()) AS counted_since
  FROM pg_stat_user_indexes s JOIN pg_index i ON i.indexrelid = s.indexrelid
 WHERE s.idx_scan = 0 AND NOT i.indisunique AND NOT i.indisexclusion AND i.indisvalid
   AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = s.indexrelid)
   AND NOT EXISTS (SELECT 1 FROM pg_inherits h WHERE h.inhrelid = s.indexrelid)
   AND pg_relation_size(s.indexrelid) >= :megabytes::numeric * 1048576
 ORDER BY 4 DESC
