-- Extended statistics.
SELECT 'statistics' AS "kind",
       n.nspname AS "schema",
       s.stxname AS "name",
       3381 AS "class", s.oid,
       pg_get_statisticsobjdef(s.oid) AS "definition",
       pg_get_userbyid(s.stxowner) AS "owner",
       d.description AS "comment"
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = s.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_statistic_ext'::regclass
                      AND e.objid = s.oid AND e.deptype = 'e')
