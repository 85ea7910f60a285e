SELECT 'drydock_index', i.indexrelid, part.text
  FROM pg_index i
  JOIN relation c ON c.oid = i.indrelid
  JOIN relation x ON x.oid = i.indexrelid AND x.relkind = 'i'
  CROSS JOIN LATERAL (
    VALUES (1, pg_get_indexdef(i.indexrelid)),
           (2, format('UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = %L::pg_catalog.regclass', x.name))
  ) AS part(number, text)
 WHERE NOT i.indisvalid
 ORDER BY i.indexrelid, part.number
