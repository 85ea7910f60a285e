SELECT 'pg_proc', p.oid,
       format('CREATE AGGREGATE %I.%I(%s) (SFUNC = %s, STYPE = %s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s)',
              s.nspname, p.proname,
              CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(p.oid) END,
              a.aggtransfn, format_type(a.aggtranstype, NULL),
              ', SSPACE = ' || nullif(a.aggtransspace, 0),
              ', FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
              CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' END,
              CASE WHEN a.aggfinalfn::oid <> 0 THEN ', FINALFUNC_MODIFY = '
                || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
              ', COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,
              ', SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
              ', DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
              ', INITCOND = ' || quote_literal(a.agginitval),
              ', MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,
              ', MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
              CASE WHEN a.aggmtranstype <> 0 THEN ', MSTYPE = ' || format_type(a.aggmtranstype, NULL) END,
              ', MSSPACE = ' || nullif(a.aggmtransspace, 0),
              ', MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
              ', MINITCOND = ' || quote_literal(a.aggminitval),
              (SELECT format(', SORTOP = OPERATOR(%I.%s)', n.nspname, o.oprname)
                 FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
              CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' ELSE '' END
                || CASE WHEN a.aggkind = 'h' THEN ', HYPOTHETICAL' ELSE '' END)
  FROM pg_proc p
  JOIN pg_aggregate a ON a.aggfnoid = p.oid
  JOIN space s ON s.oid = p.pronamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
