-- Aggregates; the server has no function that writes their definition.
SELECT 'aggregate' AS "kind",
       n.nspname AS "schema",
       p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS "name",
       1255 AS "class", p.oid,
       format('CREATE OR REPLACE AGGREGATE %I.%I(%s) (%s)', n.nspname, p.proname,
         CASE WHEN p.pronargs = 0 AND a.aggkind = 'n' THEN '*'
              ELSE pg_get_function_arguments(p.oid) END,
         concat_ws(', ',
           'SFUNC = ' || a.aggtransfn::regproc,
           'STYPE = ' || format_type(a.aggtranstype, NULL),
           'SSPACE = ' || nullif(a.aggtransspace, 0),
           'FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
           CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
           CASE WHEN a.aggfinalfn::oid <> 0 AND a.aggfinalmodify
                     <> CASE a.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w'::"char" END
                THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY'
                     WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
           'COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,
           'SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
           'DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
           'INITCOND = ' || quote_literal(a.agginitval),
           'MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,
           'MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
           'MSTYPE = ' || CASE WHEN a.aggmtranstype <> 0
                               THEN format_type(a.aggmtranstype, NULL) END,
           'MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
           'MINITCOND = ' || quote_literal(a.aggminitval),
           'SORTOP = ' || (SELECT format('OPERATOR(%I.%s)', q.nspname, o.oprname)
                             FROM pg_operator o JOIN pg_namespace q ON q.oid = o.oprnamespace
                            WHERE o.oid = a.aggsortop),
           CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE'
                              WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
           CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END)) AS "definition",
       pg_get_function_identity_arguments(p.oid) AS "~arguments",
       pg_get_userbyid(p.proowner) AS "owner",
       array_to_string(p.proacl, E'\n') AS "grants",
       d.description AS "comment"
  FROM pg_proc p
  JOIN pg_aggregate a ON a.aggfnoid = p.oid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass
                      AND e.objid = p.oid AND e.deptype = 'e')
