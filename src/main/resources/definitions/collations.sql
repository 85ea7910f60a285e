SELECT 'pg_collation', c.oid,
       format('CREATE COLLATION %I.%I (PROVIDER = %s, DETERMINISTIC = %s, %s%s)', s.nspname, c.collname,
              CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
              c.collisdeterministic::text,
              CASE WHEN c.collprovider = 'c'
                   THEN format('LC_COLLATE = %L, LC_CTYPE = %L', c.collcollate, c.collctype)
                   ELSE format('LOCALE = %L', coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate)) END,
              ', RULES = ' || quote_literal(to_jsonb(c) ->> 'collicurules'))
  FROM pg_collation c JOIN space s ON s.oid = c.collnamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_collation'::regclass AND m.objid = c.oid)
