-- Operators that are more than the shell another one's COMMUTATOR left.
SELECT 'operator' AS "kind",
       n.nspname AS "schema",
       format('%s(%s, %s)', o.oprname,
              CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END,
              format_type(o.oprright, NULL)) AS "name",
       2617 AS "class", o.oid,
       format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, concat_ws(', ',
         'FUNCTION = ' || o.oprcode::regproc,
         'LEFTARG = ' || CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END,
         'RIGHTARG = ' || format_type(o.oprright, NULL),
         'COMMUTATOR = ' || (SELECT format('OPERATOR(%I.%s)', q.nspname, x.oprname)
                               FROM pg_operator x JOIN pg_namespace q ON q.oid = x.oprnamespace
                              WHERE x.oid = o.oprcom),
         'NEGATOR = ' || (SELECT format('OPERATOR(%I.%s)', q.nspname, x.oprname)
                            FROM pg_operator x JOIN pg_namespace q ON q.oid = x.oprnamespace
                           WHERE x.oid = o.oprnegate),
         'RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc,
         'JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc,
         CASE WHEN o.oprcanhash THEN 'HASHES' END,
         CASE WHEN o.oprcanmerge THEN 'MERGES' END)) AS "definition",
       pg_get_userbyid(o.oprowner) AS "owner",
       d.description AS "comment"
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_operator'::regclass AND d.objoid = o.oid AND d.objsubid = 0
 WHERE o.oprcode <> 0
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_operator'::regclass
                      AND e.objid = o.oid AND e.deptype = 'e')
