, object AS (
  SELECT 'pg_namespace'::regclass AS class, n.oid, n.nspowner AS owner, n.nspacl AS acl, 'n'::"char" AS kind,
         format('SCHEMA %I', n.nspname) AS label, format('SCHEMA %I', n.nspname) AS granted,
         s.oid IS NOT NULL AS own, true AS owned
    FROM pg_namespace n LEFT JOIN space s ON s.oid = n.oid
   WHERE n.nspname <> 'public'
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, c.relowner, c.relacl, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char",
         format('%s %I.%I', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                                           WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, c.relname),
         format('%s %I.%I', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname),
         s.oid IS NOT NULL,
         NOT (c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
               AND d.objid = c.oid AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass))
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN space s ON s.oid = n.oid
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname !~ '^pg_(toast|temp)'
  UNION ALL
  SELECT 'pg_proc'::regclass, p.oid, p.proowner, p.proacl, 'f',
         format('%s %I.%I(%s)', CASE p.prokind WHEN 'a' THEN 'AGGREGATE' ELSE 'ROUTINE' END, n.nspname, p.proname,
                CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(p.oid) END),
         format('FUNCTION %I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)),
         s.oid IS NOT NULL,
         NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace LEFT JOIN space s ON s.oid = n.oid
   WHERE p.oid >= 16384 OR p.proacl IS NOT NULL
  UNION ALL
  SELECT 'pg_type'::regclass, t.oid, t.typowner, t.typacl, 'T',
         format('%s %I.%I', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, t.typname),
         format('TYPE %I.%I', n.nspname, t.typname), s.oid IS NOT NULL, true
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN space s ON s.oid = n.oid
    LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c'
  UNION ALL
  SELECT 'pg_language'::regclass, l.oid, l.lanowner, l.lanacl, 'l', format('LANGUAGE %I', l.lanname),
         format('LANGUAGE %I', l.lanname), l.oid >= 16384, true FROM pg_language l
  UNION ALL
  SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, w.fdwowner, w.fdwacl, 'F', format('FOREIGN DATA WRAPPER %I', w.fdwname),
         format('FOREIGN DATA WRAPPER %I', w.fdwname), true, false FROM pg_foreign_data_wrapper w
  UNION ALL
  SELECT 'pg_foreign_server'::regclass, f.oid, f.srvowner, f.srvacl, 'S', format('SERVER %I', f.srvname),
         format('FOREIGN SERVER %I', f.srvname), true, true FROM pg_foreign_server f
  UNION ALL
  SELECT 'pg_collation'::regclass, c.oid, c.collowner, NULL, NULL, format('COLLATION %I.%I', s.nspname, c.collname), NULL, true, true
    FROM pg_collation c JOIN space s ON s.oid = c.collnamespace
  UNION ALL
  SELECT 'pg_conversion'::regclass, c.oid, c.conowner, NULL, NULL, format('CONVERSION %I.%I', s.nspname, c.conname), NULL, true, true
    FROM pg_conversion c JOIN space s ON s.oid = c.connamespace
  UNION ALL
  SELECT 'pg_operator'::regclass, o.oid, o.oprowner, NULL, NULL,
         format('OPERATOR %I.%s (%s, %s)', s.nspname, o.oprname, CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END,
                format_type(o.oprright, NULL)), NULL, true, true
    FROM pg_operator o JOIN space s ON s.oid = o.oprnamespace
   WHERE o.oprcode::oid <> 0
  UNION ALL
  SELECT 'pg_opclass'::regclass, o.oid, o.opcowner, NULL, NULL, format('OPERATOR CLASS %I.%I USING %I', s.nspname, o.opcname, a.amname), NULL, true, true
    FROM pg_opclass o JOIN space s ON s.oid = o.opcnamespace JOIN pg_am a ON a.oid = o.opcmethod
  UNION ALL
  SELECT 'pg_opfamily'::regclass, o.oid, o.opfowner, NULL, NULL, format('OPERATOR FAMILY %I.%I USING %I', s.nspname, o.opfname, a.amname), NULL, true, true
    FROM pg_opfamily o JOIN space s ON s.oid = o.opfnamespace JOIN pg_am a ON a.oid = o.opfmethod
  UNION ALL
  SELECT 'pg_ts_dict'::regclass, o.oid, o.dictowner, NULL, NULL, format('TEXT SEARCH DICTIONARY %I.%I', s.nspname, o.dictname), NULL, true, true
    FROM pg_ts_dict o JOIN space s ON s.oid = o.dictnamespace
  UNION ALL
  SELECT 'pg_ts_config'::regclass, o.oid, o.cfgowner, NULL, NULL, format('TEXT SEARCH CONFIGURATION %I.%I', s.nspname, o.cfgname), NULL, true, true
    FROM pg_ts_config o JOIN space s ON s.oid = o.cfgnamespace
  UNION ALL
  SELECT 'pg_statistic_ext'::regclass, o.oid, o.stxowner, NULL, NULL, format('STATISTICS %I.%I', s.nspname, o.stxname), NULL, true, true
    FROM pg_statistic_ext o JOIN space s ON s.oid = o.stxnamespace
  UNION ALL
  SELECT 'pg_publication'::regclass, o.oid, o.pubowner, NULL, NULL, format('PUBLICATION %I', o.pubname), NULL, true, true
    FROM pg_publication o
)
