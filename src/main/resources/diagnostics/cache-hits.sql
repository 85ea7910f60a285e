-- title: How much is read from the cache?
-- category: indexes
-- about: Blocks found in PostgreSQL's own cache against all blocks asked for, per table. The system's cache is not counted.
-- picture: bars percent_of_table
SELECT relid::regclass::text AS relation, heap_blks_hit + heap_blks_read AS blocks_of_table,
       round(100.0 * heap_blks_hit / nullif(heap_blks_hit + heap_blks_read, 0), 1) AS percent_of_table,
       idx_blks_hit + idx_blks_read AS blocks_of_indexes,
       round(100.0 * idx_blks_hit / nullif(idx_blks_hit + idx_blks_read, 0), 1) AS percent_of_indexes
  FROM pg_statio_user_tables
 WHERE heap_blks_hit + heap_blks_read > 0
 ORDER BY heap_blks_read DESC
 LIMIT 100
