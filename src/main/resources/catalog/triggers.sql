-- Triggers people made, on the table they were made on.
SELECT 'trigger' AS "kind",
       n.nspname AS "schema",
       c.relname AS "of",
       g.tgname AS "name",
       2620 AS "class", g.oid,
       pg_get_triggerdef(g.oid) AS "definition",
       CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                        WHEN 'A' THEN 'ENABLE ALWAYS' END AS "enabled",
       d.description AS "comment"
  FROM pg_trigger g
  JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_trigger'::regclass AND d.objoid = g.oid AND d.objsubid = 0
 WHERE NOT g.tgisinternal AND g.tgparentid = 0
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.oid = ANY ($1::text[]::oid[]) -- touched
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_trigger'::regclass
                      AND e.objid = g.oid AND e.deptype = 'e')
