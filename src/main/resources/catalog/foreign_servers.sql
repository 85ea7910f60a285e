-- Foreign servers. Options that hold a secret stay out.
SELECT 'foreign server' AS "kind",
       s.srvname AS "name",
       1417 AS "class", s.oid,
       pg_get_userbyid(s.srvowner) AS "owner",
       array_to_string(s.srvacl, E'\n') AS "grants",
       concat_ws(' ', 'TYPE ' || quote_literal(s.srvtype),
         'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)) AS "definition",
       quote_literal(s.srvversion) AS "version",
       (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', '
                          ORDER BY o.option_name)
          FROM pg_options_to_table(s.srvoptions) o
         WHERE o.option_name !~* 'passw|secret|key|token') AS "foreign options",
       d.description AS "comment"
  FROM pg_foreign_server s
  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_foreign_server'::regclass AND d.objoid = s.oid AND d.objsubid = 0
 WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_foreign_server'::regclass
                      AND e.objid = s.oid AND e.deptype = 'e')
