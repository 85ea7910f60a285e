-- Publications. Row filters, column lists and schemas came with PostgreSQL 15.
SELECT 'publication' AS "kind",
       p.pubname AS "name",
       pg_get_userbyid(p.pubowner) AS "owner",
       CASE WHEN p.puballtables THEN 'yes' END AS "all tables",
       concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                 CASE WHEN p.pubdelete THEN 'delete' END,
                 CASE WHEN p.pubtruncate THEN 'truncate' END) AS "publish",
       CASE WHEN p.pubviaroot THEN 'yes' END AS "via root",
       CASE p.pubgencols WHEN 's' THEN 'stored' END AS "generated columns", -- from 18
       (SELECT string_agg(r.prrelid::regclass::text
                 || coalesce((SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY k.at) || ')' -- from 15
                       FROM unnest(r.prattrs::int2[]) WITH ORDINALITY k(num, at) -- from 15
                       JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = k.num), '') -- from 15
                 || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '') -- from 15
                 , E',\n' ORDER BY r.prrelid::regclass::text)
          FROM pg_publication_rel r WHERE r.prpubid = p.oid) AS "tables",
       (SELECT string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname) -- from 15
          FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid -- from 15
         WHERE s.pnpubid = p.oid) AS "schemas", -- from 15
       d.description AS "comment"
  FROM pg_publication p
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_publication'::regclass AND d.objoid = p.oid AND d.objsubid = 0
 WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_publication'::regclass
                      AND e.objid = p.oid AND e.deptype = 'e')
