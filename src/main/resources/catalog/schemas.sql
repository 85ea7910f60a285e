-- Schemas. What initdb gave public is no attribute of it.
SELECT 'schema' AS "kind",
       n.nspname AS "name",
       2615 AS "class", n.oid,
       CASE WHEN n.nspname <> 'public' OR i.initprivs IS DISTINCT FROM n.nspacl
            THEN pg_get_userbyid(n.nspowner) END AS "owner",
       CASE WHEN i.initprivs IS DISTINCT FROM n.nspacl
            THEN array_to_string(n.nspacl, E'\n') END AS "grants",
       (SELECT string_agg(p.privilege_type, ', ' ORDER BY p.privilege_type DESC)
          FROM aclexplode(i.initprivs) p WHERE p.grantee = 0) AS "~everybodys",
       nullif(d.description, 'standard public schema') AS "comment"
  FROM pg_namespace n
  LEFT JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
                           AND i.objsubid = 0 AND i.privtype = 'i'
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_namespace'::regclass AND d.objoid = n.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass
                      AND e.objid = n.oid AND e.deptype = 'e')
