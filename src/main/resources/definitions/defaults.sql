SELECT 'pg_attrdef', d.oid,
       format('ALTER %s %s ALTER COLUMN %I SET DEFAULT %s',
              CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'f' THEN 'FOREIGN TABLE ONLY' ELSE 'TABLE ONLY' END,
              c.name, a.attname, pg_get_expr(d.adbin, d.adrelid))
  FROM pg_attrdef d
  JOIN relation c ON c.oid = d.adrelid
  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
 WHERE a.attgenerated = ''
