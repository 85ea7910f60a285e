-- Extended statistics. The order of their columns is that of the table's, and says nothing.
SELECT 'statistics' AS "kind",
       n.nspname AS "schema",
       s.stxname AS "name",
       3381 AS "class", s.oid,
       regexp_replace(pg_get_statisticsobjdef(s.oid), '^(.*?) ON .*( FROM .*?)$',
         '\1 ON ' || replace(concat_ws(', ',
           (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
              FROM pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)),
           array_to_string(pg_get_statisticsobjdef_expressions(s.oid), ', ')), '\', '\\') || '\2')
         AS "definition",
       CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget END AS "statistics target",
       pg_get_userbyid(s.stxowner) AS "owner",
       d.description AS "comment"
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = s.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_statistic_ext'::regclass
                      AND e.objid = s.oid AND e.deptype = 'e')
