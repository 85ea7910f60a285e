, item AS (
  SELECT d.refclassid, d.refobjid, p.amopfamily AS family,
         format('OPERATOR %s %s%s', p.amopstrategy, p.amopopr::regoperator,
                (SELECT format(' FOR ORDER BY %I.%I', n.nspname, f.opfname)
                   FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace WHERE f.oid = p.amopsortfamily)) AS text,
         1 AS kind, p.amopstrategy AS number
    FROM pg_amop p
    JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = p.oid AND d.deptype IN ('i', 'a')
     AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
  UNION ALL
  SELECT d.refclassid, d.refobjid, p.amprocfamily,
         format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
                format_type(p.amprocrighttype, NULL), p.amproc::regprocedure),
         2, p.amprocnum
    FROM pg_amproc p
    JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid AND d.deptype IN ('i', 'a')
     AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
)
SELECT 'pg_opfamily', f.oid,
       format('CREATE OPERATOR FAMILY %I.%I USING %I', s.nspname, f.opfname, a.amname)
  FROM pg_opfamily f JOIN space s ON s.oid = f.opfnamespace JOIN pg_am a ON a.oid = f.opfmethod
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_opfamily'::regclass AND m.objid = f.oid)
UNION ALL
SELECT 'pg_opclass', o.oid,
       format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS %s', s.nspname, o.opcname,
              CASE WHEN o.opcdefault THEN 'DEFAULT ' END, format_type(o.opcintype, NULL), a.amname,
              fn.nspname, f.opfname,
              concat_ws(', ', 'STORAGE ' || CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END,
                        (SELECT string_agg(i.text, ', ' ORDER BY i.kind, i.number) FROM item i
                          WHERE i.refclassid = 'pg_opclass'::regclass AND i.refobjid = o.oid)))
  FROM pg_opclass o
  JOIN space s ON s.oid = o.opcnamespace
  JOIN pg_am a ON a.oid = o.opcmethod
  JOIN pg_opfamily f ON f.oid = o.opcfamily
  JOIN pg_namespace fn ON fn.oid = f.opfnamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_opclass'::regclass AND m.objid = o.oid)
UNION ALL
SELECT 'drydock_family_items', f.oid,
       format('ALTER OPERATOR FAMILY %I.%I USING %I ADD %s', s.nspname, f.opfname, a.amname,
              string_agg(i.text, ', ' ORDER BY i.kind, i.number))
  FROM pg_opfamily f
  JOIN space s ON s.oid = f.opfnamespace
  JOIN pg_am a ON a.oid = f.opfmethod
  JOIN item i ON i.refclassid = 'pg_opfamily'::regclass AND i.refobjid = f.oid
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_opfamily'::regclass AND m.objid = f.oid)
 GROUP BY f.oid, s.nspname, f.opfname, a.amname
