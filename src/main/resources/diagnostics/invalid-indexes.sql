-- title: Are there invalid indexes?
-- category: indexes
-- about: What a failed CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY left behind. It slows writes and serves no query.
-- empty: All indexes are valid.
-- found: Drop each with DROP INDEX CONCURRENTLY, or rebuild it with REINDEX INDEX CONCURRENTLY.
SELECT i.indexrelid::regclass::text AS index, i.indrelid::regclass::text AS of_table,
       i.indisvalid AS valid, i.indisready AS ready, pg_size_pretty(pg_relation_size(i.indexrelid)) AS size,
       CASE WHEN c.relname ~ '_ccnew[0-9]*$' THEN 'unfinished copy of REINDEX'
            WHEN c.relname ~ '_ccold[0-9]*$' THEN 'old copy of REINDEX' END AS leftover,
       pg_get_indexdef(i.indexrelid) AS definition
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
 WHERE (NOT i.indisvalid OR NOT i.indisready) AND c.relkind = 'i'
 ORDER BY 2, 1
