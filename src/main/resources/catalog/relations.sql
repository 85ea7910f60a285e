-- Tables, views, materialized views, foreign tables.
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                      WHEN 'f' THEN 'foreign table' ELSE 'table' END AS "kind",
       n.nspname AS "schema",
       c.relname AS "name",
       1259 AS "class", c.oid,
       pg_get_userbyid(c.relowner) AS "owner",
       array_to_string(c.relacl, E'\n') AS "grants",
       CASE c.relpersistence WHEN 'u' THEN 'yes' END AS "unlogged",
       CASE WHEN c.relrowsecurity THEN 'enabled' END AS "row security",
       CASE WHEN c.relforcerowsecurity THEN 'forced' END AS "row security for the owner",
       CASE WHEN c.relkind IN ('r', 'p') THEN CASE c.relreplident WHEN 'f' THEN 'FULL' WHEN 'n' THEN 'NOTHING'
            WHEN 'i' THEN coalesce((SELECT 'USING INDEX ' || quote_ident(x.relname)
                             FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                            WHERE i.indrelid = c.oid AND i.indisreplident), 'NOTHING') END END AS "replica identity",
       array_to_string(ARRAY(SELECT o FROM unnest(c.reloptions) o ORDER BY o), ', ') AS "options",
       (SELECT array_to_string(ARRAY(SELECT o FROM unnest(x.reloptions) o ORDER BY o), ', ')
          FROM pg_class x WHERE x.oid = c.reltoastrelid) AS "toast options",
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partition by",
       CASE WHEN c.relispartition THEN (
         SELECT i.inhparent::regclass::text FROM pg_inherits i WHERE i.inhrelid = c.oid)
       END AS "partition of",
       pg_get_expr(c.relpartbound, c.oid) AS "partition bound",
       CASE WHEN EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid) THEN (
         SELECT string_agg(replace(k.part, E'\n', ' '), E'\n' ORDER BY k.part) FROM (
           SELECT format('INDEX %s%s%s', x.relname, substring(pg_get_indexdef(x.oid) FROM ' USING .*'),
                         CASE WHEN i.indisunique THEN ' UNIQUE' END) AS part
             FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
            WHERE i.indrelid = c.oid AND x.relispartition
              AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = x.oid AND o.contype IN ('p', 'u', 'x'))
            UNION ALL
           SELECT format('CONSTRAINT %s %s', o.conname, pg_get_constraintdef(o.oid)) FROM pg_constraint o
            WHERE o.conrelid = c.oid AND o.contype IN ('p', 'u', 'f', 'c', 'x')
              AND (NOT o.conislocal OR o.conparentid <> 0)) k) END AS "~parts of the parent",
       CASE WHEN c.relkind IN ('r', 'f') AND NOT c.relispartition THEN (
         SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
           FROM pg_inherits i WHERE i.inhrelid = c.oid)
       END AS "inherits",
       CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END AS "of type",
       CASE WHEN c.relkind IN ('r', 'm') AND m.amname <> 'heap' THEN m.amname END AS "access method",
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS "definition",
       CASE WHEN c.relkind = 'f' THEN (
         SELECT quote_ident(s.srvname)
           FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver
          WHERE f.ftrelid = c.oid) END AS "server",
       CASE WHEN c.relkind = 'f' THEN (
         SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', '
                           ORDER BY o.option_name)
           FROM pg_foreign_table f, pg_options_to_table(f.ftoptions) o
          WHERE f.ftrelid = c.oid) END AS "foreign options",
       d.description AS "comment"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_am m ON m.oid = c.relam
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.oid = ANY ($1::text[]::oid[]) -- touched
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid AND e.deptype = 'e')
