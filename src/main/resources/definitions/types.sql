SELECT 'pg_type', t.oid,
       CASE t.typtype
       WHEN 'e' THEN
         format('CREATE TYPE %I.%I AS ENUM (%s)', s.nspname, t.typname,
                (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                   FROM pg_enum e WHERE e.enumtypid = t.oid))
       WHEN 'c' THEN
         format('CREATE TYPE %I.%I AS (%s)', s.nspname, t.typname,
                (SELECT string_agg(format('%I %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                                          ' COLLATE ' || CASE WHEN a.attcollation <> at.typcollation
                                                              THEN a.attcollation::regcollation::text END),
                                   ', ' ORDER BY a.attnum)
                   FROM pg_attribute a JOIN pg_type at ON at.oid = a.atttypid
                  WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped))
       WHEN 'd' THEN
         format('CREATE DOMAIN %I.%I AS %s%s%s%s', s.nspname, t.typname,
                format_type(t.typbasetype, t.typtypmod),
                ' COLLATE ' || CASE WHEN t.typcollation <> bt.typcollation
                                    THEN t.typcollation::regcollation::text END,
                ' DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)),
                CASE WHEN t.typnotnull THEN ' NOT NULL' END)
       WHEN 'r' THEN
         format('CREATE TYPE %I.%I AS RANGE (SUBTYPE = %s, SUBTYPE_OPCLASS = %s%s%s%s, MULTIRANGE_TYPE_NAME = %s)',
                s.nspname, t.typname, format_type(r.rngsubtype, NULL),
                (SELECT format('%I.%I', n.nspname, o.opcname)
                   FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace WHERE o.oid = r.rngsubopc),
                ', COLLATION = ' || CASE WHEN r.rngcollation <> st.typcollation
                                         THEN r.rngcollation::regcollation::text END,
                ', CANONICAL = ' || nullif(r.rngcanonical::oid, 0)::regproc,
                ', SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc,
                (SELECT format('%I.%I', n.nspname, m.typname)
                   FROM pg_type m JOIN pg_namespace n ON n.oid = m.typnamespace WHERE m.oid = r.rngmultitypid))
       END
  FROM pg_type t
  JOIN space s ON s.oid = t.typnamespace
  LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_type bt ON bt.oid = t.typbasetype
  LEFT JOIN pg_range r ON r.rngtypid = t.oid
  LEFT JOIN pg_type st ON st.oid = r.rngsubtype
 WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
