SELECT kind, name
  FROM (SELECT 'operator class', n.nspname || '.' || c.opcname, 'pg_opclass'::regclass, c.oid
          FROM pg_opclass c JOIN pg_namespace n ON n.oid = c.opcnamespace
        UNION ALL
        SELECT 'operator family', n.nspname || '.' || f.opfname, 'pg_opfamily'::regclass, f.oid
          FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace
         WHERE NOT EXISTS (SELECT FROM pg_opclass c WHERE c.opcfamily = f.oid)
        UNION ALL
        SELECT 'conversion', n.nspname || '.' || c.conname, 'pg_conversion'::regclass, c.oid
          FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
        UNION ALL
        SELECT 'language', l.lanname, 'pg_language'::regclass, l.oid FROM pg_language l
        UNION ALL
        SELECT 'transform', 'for ' || format_type(t.trftype, NULL) || ' language ' || l.lanname,
               'pg_transform'::regclass, t.oid
          FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
        UNION ALL
        SELECT 'access method', a.amname, 'pg_am'::regclass, a.oid FROM pg_am a
       ) o (kind, name, class, oid)
 WHERE oid >= 16384 -- not PostgreSQL's own
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype = 'e')
 ORDER BY kind, name
