SELECT 'pg_proc', p.oid, pg_get_functiondef(p.oid)
  FROM pg_proc p JOIN space s ON s.oid = p.pronamespace
 WHERE p.prokind IN ('f', 'p', 'w')
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
