SELECT 'pg_class', i.indexrelid, pg_get_indexdef(i.indexrelid)
  FROM pg_index i
  JOIN relation c ON c.oid = i.indrelid
 WHERE c.relkind IN ('r', 'p', 'm')
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
