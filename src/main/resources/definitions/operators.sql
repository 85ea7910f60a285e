SELECT 'pg_operator', o.oid,
       format('CREATE OPERATOR %I.%s (FUNCTION = %s%s%s%s%s%s%s%s%s)', s.nspname, o.oprname, o.oprcode,
              ', LEFTARG = ' || CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END,
              ', RIGHTARG = ' || CASE WHEN o.oprright <> 0 THEN format_type(o.oprright, NULL) END,
              (SELECT format(', COMMUTATOR = OPERATOR(%I.%s)', n.nspname, c.oprname)
                 FROM pg_operator c JOIN pg_namespace n ON n.oid = c.oprnamespace WHERE c.oid = o.oprcom),
              (SELECT format(', NEGATOR = OPERATOR(%I.%s)', n.nspname, c.oprname)
                 FROM pg_operator c JOIN pg_namespace n ON n.oid = c.oprnamespace WHERE c.oid = o.oprnegate),
              ', RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc,
              ', JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc,
              CASE WHEN o.oprcanhash THEN ', HASHES' END,
              CASE WHEN o.oprcanmerge THEN ', MERGES' END)
  FROM pg_operator o JOIN space s ON s.oid = o.oprnamespace
 WHERE o.oprcode::oid <> 0
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_operator'::regclass AND m.objid = o.oid)
