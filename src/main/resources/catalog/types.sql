-- Enums, domains, composite types and ranges.
SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type'
                      ELSE 'range' END AS "kind",
       n.nspname AS "schema",
       t.typname AS "name",
       1247 AS "class", t.oid,
       pg_get_userbyid(t.typowner) AS "owner",
       array_to_string(t.typacl, E'\n') AS "grants",
       CASE t.typtype WHEN 'e' THEN (
         SELECT string_agg(e.enumlabel, E'\n' ORDER BY e.enumsortorder)
           FROM pg_enum e WHERE e.enumtypid = t.oid) END AS "labels",
       CASE t.typtype
         WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
         WHEN 'c' THEN (
           SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                    || CASE WHEN a.attcollation <> y.typcollation THEN (
                         SELECT format(' COLLATE %I.%I', q.nspname, l.collname)
                           FROM pg_collation l JOIN pg_namespace q ON q.oid = l.collnamespace
                          WHERE l.oid = a.attcollation) ELSE '' END,
                    E',\n' ORDER BY a.attnum)
             FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
            WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
         WHEN 'r' THEN (
           SELECT concat_ws(', ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
                    'SUBTYPE_OPCLASS = ' || (
                      SELECT format('%I.%I', q.nspname, o.opcname)
                        FROM pg_opclass o JOIN pg_namespace q ON q.oid = o.opcnamespace
                       WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
                    'COLLATION = ' || (
                      SELECT format('%I.%I', q.nspname, l.collname)
                        FROM pg_collation l JOIN pg_namespace q ON q.oid = l.collnamespace
                       WHERE l.oid = r.rngcollation AND l.collname <> 'default'),
                    'CANONICAL = ' || nullif(r.rngcanonical::oid, 0)::regproc,
                    'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc,
                    'MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL))
             FROM pg_range r WHERE r.rngtypid = t.oid) END AS "definition",
       CASE WHEN t.typtype = 'd' AND t.typnotnull THEN 'yes' END AS "not null",
       CASE WHEN t.typtype = 'd' THEN t.typdefault END AS "default",
       CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN (
         SELECT format('%I.%I', q.nspname, l.collname)
           FROM pg_collation l JOIN pg_namespace q ON q.oid = l.collnamespace
          WHERE l.oid = t.typcollation) END AS "collation",
       CASE WHEN t.typtype = 'd' THEN (
         SELECT string_agg(format('CONSTRAINT %I %s', o.conname, pg_get_constraintdef(o.oid)), E'\n'
                           ORDER BY o.conname)
           FROM pg_constraint o WHERE o.contypid = t.oid AND o.contype = 'c') END AS "constraints",
       d.description AS "comment"
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_type b ON b.oid = t.typbasetype
  LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
 WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass
                      AND e.objid = t.oid AND e.deptype = 'e')
