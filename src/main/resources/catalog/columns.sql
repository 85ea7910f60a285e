-- Columns of tables and views. A column a table merely inherits is its parent's matter, unless
-- a default, a NOT NULL or a setting is its own.
SELECT 'column' AS "kind",
       n.nspname AS "schema",
       c.relname AS "of",
       a.attname AS "name",
       row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) AS "~position",
       format_type(a.atttypid, a.atttypmod) AS "type",
       (SELECT CASE u.typtype WHEN 'e' THEN 'enum' WHEN 'c' THEN 'composite type' END
               || CASE WHEN u.oid = t.oid THEN '' ELSE '[]' END
          FROM pg_type u
         WHERE u.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
       ) AS "~sort of type",
       CASE WHEN c.relispartition OR a.attinhcount > 0 THEN 'yes' END AS "~inherited",
       CASE WHEN a.attnotnull THEN 'yes' END AS "not null",
       CASE WHEN k.conname !~ '_not_null[0-9]*$' THEN k.conname END AS "not null named",
       CASE WHEN k.connoinherit THEN 'yes' END AS "not null not inherited",
       CASE WHEN NOT k.convalidated THEN 'yes' END AS "not null not valid",
       k.conname AS "~not null constraint",
       CASE WHEN a.attgenerated = '' THEN pg_get_expr(v.adbin, v.adrelid) END AS "default",
       CASE WHEN a.attgenerated <> '' THEN pg_get_expr(v.adbin, v.adrelid) END AS "generated",
       CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END AS "generated kind",
       CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS "identity",
       CASE WHEN a.attidentity <> '' THEN (
         SELECT format('INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s',
                       s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
                       CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END)
           FROM pg_depend o JOIN pg_sequence s ON s.seqrelid = o.objid
          WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass
            AND o.refobjid = c.oid AND o.refobjsubid = a.attnum AND o.deptype = 'i')
       END AS "identity options",
       CASE WHEN a.attcollation <> t.typcollation THEN (
         SELECT quote_ident(p.nspname) || '.' || quote_ident(l.collname)
           FROM pg_collation l JOIN pg_namespace p ON p.oid = l.collnamespace
          WHERE l.oid = a.attcollation) END AS "collation",
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS "compression",
       CASE WHEN a.attstorage <> t.typstorage AND c.relkind NOT IN ('v', 'f')
            THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
                                   WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END AS "storage",
       CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED'
                         ELSE 'MAIN' END AS "~usual storage",
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS "statistics target",
       array_to_string(ARRAY(SELECT o FROM unnest(a.attoptions) o
                              WHERE o !~ '^pg_attver=' ORDER BY o), ', ') AS "options",
       (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', '
                          ORDER BY o.option_name)
          FROM pg_options_to_table(a.attfdwoptions) o) AS "foreign options",
       array_to_string(a.attacl, E'\n') AS "grants",
       pg_get_userbyid(c.relowner) AS "owner of it",
       d.description AS "comment"
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
  LEFT JOIN pg_constraint k -- PostgreSQL 18 alone has these; those of parents are the parents'
         ON k.conrelid = c.oid AND k.contype = 'n' AND k.conkey[1] = a.attnum
            AND k.conislocal AND k.coninhcount = 0
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum
  LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND (c.relispartition OR a.attinhcount > 0)
                         AND i.inhseqno = 1
  LEFT JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname
  LEFT JOIN pg_attrdef w ON w.adrelid = p.attrelid AND w.adnum = p.attnum
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
   AND c.relpersistence <> 't'
   AND a.attnum > 0 AND NOT a.attisdropped
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.oid = ANY ($1::text[]::oid[]) -- touched
   AND (CASE WHEN c.relispartition OR a.attinhcount > 0
             THEN p.attnotnull <> a.attnotnull
                  OR pg_get_expr(w.adbin, w.adrelid) IS DISTINCT FROM pg_get_expr(v.adbin, v.adrelid)
                  OR (p.attstorage, p.attcollation) <> (a.attstorage, a.attcollation)
                  OR nullif(p.attstattarget, -1) IS DISTINCT FROM nullif(a.attstattarget, -1)
                  OR d.description IS NOT NULL OR a.attacl IS NOT NULL
                  -- never handed down later
                  OR a.attcompression <> '' OR a.attoptions IS NOT NULL
             ELSE true END)
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid AND e.objsubid = 0 AND e.deptype = 'e')
