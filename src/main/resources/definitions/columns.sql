SELECT 'drydock_column', c.oid, part.text
  FROM relation c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_constraint n ON n.conrelid = c.oid AND n.contype = 'n' AND n.conkey[1] = a.attnum
  CROSS JOIN LATERAL (
    VALUES
    (1, CASE WHEN a.attidentity <> '' AND NOT c.relispartition THEN
          (SELECT format('ALTER TABLE ONLY %s ALTER COLUMN %I ADD GENERATED %s AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s)',
                         c.name, a.attname, CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                         s.name, q.seqincrement, q.seqmin, q.seqmax, q.seqstart, q.seqcache,
                         CASE WHEN q.seqcycle THEN ' CYCLE' END)
             FROM pg_depend d
             JOIN relation s ON s.oid = d.objid
             JOIN pg_sequence q ON q.seqrelid = s.oid
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid = a.attnum
              AND d.classid = 'pg_class'::regclass AND d.deptype = 'i') END),
    (2, CASE WHEN a.attstorage <> t.typstorage AND c.relkind IN ('r', 'p', 'm', 'f') THEN
          format('ALTER %s ONLY %s ALTER COLUMN %I SET STORAGE %s',
                 CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, c.name, a.attname,
                 CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END) END),
    (3, CASE WHEN (to_jsonb(a) ->> 'attstattarget')::int >= 0 AND c.relkind IN ('r', 'p', 'm', 'f') THEN
          format('ALTER TABLE ONLY %s ALTER COLUMN %I SET STATISTICS %s', c.name, a.attname, to_jsonb(a) ->> 'attstattarget') END),
    (4, (SELECT format('ALTER TABLE ONLY %s ALTER COLUMN %I SET (%s)', c.name, a.attname,
                       string_agg(format('%I = %L', o.option_name, o.option_value), ', '))
           FROM pg_options_to_table(a.attoptions) o WHERE o.option_name <> 'pg_attver'
         HAVING count(*) > 0)),
    (5, CASE WHEN a.attnotnull AND n.oid IS NULL AND NOT a.attislocal AND NOT c.relispartition
                  AND current_setting('server_version_num')::int < 180000 AND c.relkind = 'r' THEN
          format('ALTER TABLE ONLY %s ALTER COLUMN %I SET NOT NULL', c.name, a.attname) END),
    (6, CASE WHEN n.conislocal AND NOT n.convalidated OR n.conislocal AND NOT a.attislocal AND NOT c.relispartition THEN
          format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s', c.name, n.conname, pg_get_constraintdef(n.oid)) END),
    (7, CASE WHEN c.relkind = 'm' AND a.attcompression <> '' THEN
          format('ALTER TABLE ONLY %s ALTER COLUMN %I SET COMPRESSION %s', c.name, a.attname,
                 CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END) END)
  ) AS part(number, text)
 WHERE c.relkind IN ('r', 'p', 'f', 'm')
   AND (a.attidentity <> '' OR a.attstorage <> t.typstorage OR a.attoptions IS NOT NULL OR n.oid IS NOT NULL
        OR (to_jsonb(a) ->> 'attstattarget')::int >= 0 OR NOT a.attislocal OR a.attcompression <> '')
   AND part.text IS NOT NULL
 ORDER BY c.oid, a.attnum, part.number
