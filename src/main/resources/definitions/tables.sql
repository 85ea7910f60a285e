, definition AS (
  SELECT a.attrelid, a.attnum::int AS number,
         format('%I %s%s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                (SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                   FROM pg_options_to_table(a.attfdwoptions) o),
                CASE a.attcompression WHEN 'p' THEN ' COMPRESSION pglz' WHEN 'l' THEN ' COMPRESSION lz4' END,
                ' COLLATE ' || CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END,
                ' GENERATED ALWAYS AS ('
                  || CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END
                  || CASE WHEN a.attgenerated = 'v' THEN ') VIRTUAL' ELSE ') STORED' END,
                CASE WHEN n.oid IS NOT NULL
                     THEN CASE WHEN n.convalidated AND (n.conislocal OR c.relispartition)
                               THEN format(' CONSTRAINT %I NOT NULL%s', n.conname, CASE WHEN n.connoinherit THEN ' NO INHERIT' END) END
                     WHEN a.attnotnull AND current_setting('server_version_num')::int < 180000 THEN ' NOT NULL' END) AS text
    FROM relation c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_constraint n ON n.conrelid = c.oid AND n.contype = 'n' AND n.conkey[1] = a.attnum
   WHERE c.relkind IN ('r', 'p', 'f') AND (a.attislocal OR c.relispartition)
  UNION ALL
  SELECT k.conrelid, 10000 + row_number() OVER (ORDER BY k.oid)::int,
         format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN relation c ON c.oid = k.conrelid
   WHERE k.contype = 'c' AND k.conrelid IN (SELECT oid FROM kin) AND (k.conislocal OR c.relispartition)
), gathered AS (
  SELECT attrelid, string_agg(text, ', ' ORDER BY number) AS text FROM definition GROUP BY attrelid
)
SELECT 'pg_class', c.oid, part.text
  FROM relation c
  LEFT JOIN gathered g ON g.attrelid = c.oid
  LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
  LEFT JOIN pg_am am ON am.oid = c.relam AND am.amname <> 'heap'
  LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
  LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
  CROSS JOIN LATERAL (
    VALUES
    (1, format('CREATE %sTABLE %s (%s)%s%s%s%s%s%s',
        CASE WHEN c.relkind = 'f' THEN 'FOREIGN ' WHEN c.relpersistence = 'u' THEN 'UNLOGGED ' END, c.name, g.text,
        CASE WHEN NOT c.relispartition THEN
          (SELECT ' INHERITS (' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) || ')'
             FROM pg_inherits i WHERE i.inhrelid = c.oid) END,
        CASE WHEN c.relkind = 'p' THEN ' PARTITION BY ' || pg_get_partkeydef(c.oid) END,
        ' USING ' || quote_ident(am.amname),
        (SELECT ' WITH (' || string_agg(o.prefix || format('%I = %L', o.name, o.value), ', ') || ')'
           FROM (SELECT '' AS prefix, option_name AS name, option_value AS value FROM pg_options_to_table(c.reloptions)
                 UNION ALL
                 SELECT 'toast.', option_name, option_value FROM pg_options_to_table(toast.reloptions)) o),
        ' SERVER ' || quote_ident(fs.srvname),
        (SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
           FROM pg_options_to_table(ft.ftoptions) o))),
    (2, CASE WHEN c.reloftype <> 0 THEN format('ALTER TABLE %s OF %s', c.name, c.reloftype::regtype) END),
    (3, CASE WHEN c.relispartition THEN
          format('ALTER TABLE ONLY %s ATTACH PARTITION %s %s',
                 (SELECT i.inhparent::regclass FROM pg_inherits i WHERE i.inhrelid = c.oid), c.name,
                 pg_get_expr(c.relpartbound, c.oid)) END),
    (4, CASE WHEN c.relrowsecurity THEN format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', c.name) END),
    (5, CASE WHEN c.relforcerowsecurity THEN format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', c.name) END),
    (6, CASE c.relreplident WHEN 'f' THEN format('ALTER TABLE ONLY %s REPLICA IDENTITY FULL', c.name)
                            WHEN 'n' THEN CASE WHEN c.relkind <> 'f' THEN format('ALTER TABLE ONLY %s REPLICA IDENTITY NOTHING', c.name) END END)
  ) AS part(number, text)
 WHERE c.relkind IN ('r', 'p', 'f') AND part.text IS NOT NULL
 ORDER BY c.oid, part.number
