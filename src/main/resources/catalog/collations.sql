-- Collations; the name of ICU's locale has moved twice.
SELECT 'collation' AS "kind",
       n.nspname AS "schema",
       l.collname AS "name",
       3456 AS "class", l.oid,
       concat_ws(', ',
         'PROVIDER = ' || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                               WHEN 'c' THEN 'libc' END,
         'LOCALE = ' || quote_literal(coalesce(to_jsonb(l) ->> 'colllocale',
                                               to_jsonb(l) ->> 'colliculocale', l.collcollate)),
         CASE WHEN NOT l.collisdeterministic THEN 'DETERMINISTIC = false' END,
         'RULES = ' || quote_literal(to_jsonb(l) ->> 'collicurules')) AS "definition",
       pg_get_userbyid(l.collowner) AS "owner",
       d.description AS "comment"
  FROM pg_collation l
  JOIN pg_namespace n ON n.oid = l.collnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_collation'::regclass AND d.objoid = l.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_collation'::regclass
                      AND e.objid = l.oid AND e.deptype = 'e')
