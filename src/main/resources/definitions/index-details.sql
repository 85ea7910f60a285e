SELECT 'drydock_index', i.indexrelid, part.text
  FROM pg_index i
  JOIN relation c ON c.oid = i.indrelid
  JOIN relation x ON x.oid = i.indexrelid
  CROSS JOIN LATERAL (
    SELECT 1, (SELECT format('ALTER INDEX %s ATTACH PARTITION %s', h.inhparent::regclass, x.name)
             FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
    UNION ALL
    SELECT 2, CASE WHEN i.indisclustered THEN format('ALTER TABLE ONLY %s CLUSTER ON %I', c.name, x.relname) END
    UNION ALL
    SELECT 3, CASE WHEN i.indisreplident THEN format('ALTER TABLE ONLY %s REPLICA IDENTITY USING INDEX %I', c.name, x.relname) END
    UNION ALL
    SELECT 4, format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', x.name, a.attnum, to_jsonb(a) ->> 'attstattarget')
      FROM pg_attribute a
     WHERE a.attrelid = x.oid AND (to_jsonb(a) ->> 'attstattarget')::int >= 0
    UNION ALL
    SELECT 5, CASE WHEN NOT i.indisvalid AND x.relkind = 'i'
                   THEN format('UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = %L::pg_catalog.regclass', x.name) END
  ) AS part(number, text)
 WHERE part.text IS NOT NULL
 ORDER BY i.indexrelid, part.number
