SELECT 'type', format('%I.%I', s.nspname, t.typname) FROM pg_type t JOIN space s ON s.oid = t.typnamespace
 WHERE t.typtype IN ('b', 'p') AND t.typelem = 0
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
UNION ALL
SELECT 'access method', a.amname::text FROM pg_am a
 WHERE a.oid >= 16384
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_am'::regclass AND m.objid = a.oid)
UNION ALL
SELECT 'text search parser', format('%I.%I', s.nspname, p.prsname) FROM pg_ts_parser p JOIN space s ON s.oid = p.prsnamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_ts_parser'::regclass AND m.objid = p.oid)
UNION ALL
SELECT 'text search template', format('%I.%I', s.nspname, p.tmplname) FROM pg_ts_template p JOIN space s ON s.oid = p.tmplnamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_ts_template'::regclass AND m.objid = p.oid)
UNION ALL
SELECT 'user mapping', format('%s for server %I', m.usename, m.srvname) FROM pg_user_mappings m
UNION ALL
SELECT 'subscription', s.subname::text FROM pg_subscription s
 WHERE s.subdbid = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())
UNION ALL
SELECT 'security labels of', l.provider FROM pg_seclabels l
 WHERE l.objtype NOT IN ('role', 'database', 'tablespace', 'subscription') GROUP BY l.provider
