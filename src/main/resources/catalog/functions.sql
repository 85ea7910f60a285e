-- Functions and procedures, told apart by the types of their arguments.
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS "kind",
       n.nspname AS "schema",
       p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS "name",
       1255 AS "class", p.oid,
       pg_get_functiondef(p.oid) AS "definition",
       l.lanname AS "~language",
       pg_get_function_result(p.oid) AS "~returns",
       pg_get_function_identity_arguments(p.oid) AS "~arguments",
       pg_get_userbyid(p.proowner) AS "owner",
       array_to_string(p.proacl, E'\n') AS "grants",
       d.description AS "comment"
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid AND d.objsubid = 0
 WHERE p.prokind <> 'a'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass
                      AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
