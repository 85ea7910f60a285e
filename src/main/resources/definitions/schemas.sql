SELECT 'pg_namespace', s.oid, format('CREATE SCHEMA %I', s.nspname)
  FROM space s
 WHERE s.nspname <> 'public'
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_namespace'::regclass AND m.objid = s.oid)
