-- Constraints of tables. NOT NULL is a column's attribute; PostgreSQL 18 alone has it here too.
SELECT 'constraint' AS "kind",
       n.nspname AS "schema",
       c.relname AS "of",
       o.conname AS "name",
       2606 AS "class", o.oid,
       pg_get_constraintdef(o.oid) AS "definition",
       CASE o.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key'
                      WHEN 'c' THEN 'check' ELSE 'exclusion' END AS "~type",
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.at)
          FROM unnest(o.conkey) WITH ORDINALITY k(num, at)
          JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.num) AS "~columns",
       CASE WHEN o.contype = 'f' THEN (
         SELECT s.nspname || '.' || r.relname
           FROM pg_class r JOIN pg_namespace s ON s.oid = r.relnamespace
          WHERE r.oid = o.confrelid) END AS "~references",
       CASE WHEN x.indisvalid = false THEN 'yes' END AS "invalid",
       (SELECT array_to_string(ARRAY(SELECT p FROM unnest(r.reloptions) p ORDER BY p), ', ')
          FROM pg_class r WHERE r.oid = x.indexrelid) AS "index options",
       CASE WHEN x.indisclustered THEN 'yes' END AS "clustered",
       d.description AS "comment"
  FROM pg_constraint o
  JOIN pg_class c ON c.oid = o.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index x ON x.indexrelid = o.conindid AND o.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_constraint'::regclass AND d.objoid = o.oid AND d.objsubid = 0
 WHERE o.contype IN ('p', 'u', 'f', 'c', 'x')
   AND o.conislocal AND o.conparentid = 0
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.oid = ANY ($1::text[]::oid[]) -- touched
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid AND e.deptype = 'e')
