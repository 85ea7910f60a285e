-- Indexes that are no constraint's and not a mere part of a partitioned one.
SELECT 'index' AS "kind",
       n.nspname AS "schema",
       t.relname AS "of",
       c.relname AS "name",
       1259 AS "class", c.oid,
       pg_get_indexdef(c.oid) AS "definition",
       CASE WHEN i.indisunique THEN 'yes' END AS "~unique",
       CASE WHEN NOT i.indisvalid THEN 'yes' END AS "invalid",
       CASE WHEN i.indisclustered THEN 'yes' END AS "clustered",
       (SELECT string_agg(a.attnum || '=' || a.attstattarget, ', ' ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget >= 0)
         AS "statistics targets",
       d.description AS "comment"
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE NOT c.relispartition
   AND c.relpersistence <> 't'
   AND t.relkind IN ('r', 'p', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND t.oid = ANY ($1::text[]::oid[]) -- touched
   AND NOT EXISTS (SELECT FROM pg_constraint o
                    WHERE o.conindid = c.oid AND o.contype IN ('p', 'u', 'x'))
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                      AND e.objid IN (c.oid, t.oid) AND e.deptype = 'e')
