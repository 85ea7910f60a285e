-- Sequences with their definition, never their position; those of identity columns are theirs.
SELECT 'sequence' AS "kind",
       n.nspname AS "schema",
       c.relname AS "name",
       1259 AS "class", c.oid,
       pg_get_userbyid(c.relowner) AS "owner",
       array_to_string(c.relacl, E'\n') AS "grants",
       CASE c.relpersistence WHEN 'u' THEN 'yes' END AS "unlogged",
       format('AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s',
              format_type(s.seqtypid, NULL), s.seqincrement, s.seqmin, s.seqmax, s.seqstart,
              s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) AS "definition",
       (SELECT o.refobjid::regclass || '.' || quote_ident(a.attname)
          FROM pg_depend o
          JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
         WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype = 'a'
           AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0) AS "owned by",
       d.description AS "comment"
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.oid = ANY ($1::text[]::oid[]) -- touched
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid AND e.deptype IN ('e', 'i'))
