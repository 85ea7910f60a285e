SELECT 'pg_class', c.oid,
       format('CREATE %sSEQUENCE %s AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s%s',
              CASE WHEN c.relpersistence = 'u' THEN 'UNLOGGED ' END, c.name, format_type(q.seqtypid, NULL),
              q.seqincrement, q.seqmin, q.seqmax, q.seqstart, q.seqcache,
              CASE WHEN q.seqcycle THEN ' CYCLE' END,
              (SELECT format(' OWNED BY %s.%I', t.name, a.attname)
                 FROM pg_depend d
                 JOIN relation t ON t.oid = d.refobjid
                 JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
                  AND d.refclassid = 'pg_class'::regclass))
  FROM relation c JOIN pg_sequence q ON q.seqrelid = c.oid
 WHERE NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')
