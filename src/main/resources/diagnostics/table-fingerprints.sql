-- title: Are the tables the same in two databases?
-- category: migrations
-- about: A short fingerprint of each table's columns, constraints, indexes, policies and triggers. Run it in both databases; lines that differ are tables that differ.
-- parameter: schema | schema | public | The schema
-- empty: There is no table in that schema.
SELECT c.relname AS relation,
       left(md5((SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text,
                   pg_get_expr(d.adbin, d.adrelid)), ';' ORDER BY a.attname) FROM pg_attribute a
                   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)), 8) AS columns,
       left(md5((SELECT string_agg(k.conname || pg_get_constraintdef(k.oid), ';' ORDER BY k.conname) FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype <> 'n')), 8) AS constraints,
       left(md5((SELECT string_agg(pg_get_indexdef(i.indexrelid), ';' ORDER BY i.indexrelid::regclass::text) FROM pg_index i
                  WHERE i.indrelid = c.oid)), 8) AS indexes,
       left(md5((SELECT string_agg(concat_ws(' ', p.polname, p.polcmd::text, pg_get_expr(p.polqual, p.polrelid),
                   pg_get_expr(p.polwithcheck, p.polrelid)), ';' ORDER BY p.polname) FROM pg_policy p
                  WHERE p.polrelid = c.oid) || c.relrowsecurity), 8) AS policies,
       left(md5((SELECT string_agg(pg_get_triggerdef(g.oid), ';' ORDER BY g.tgname) FROM pg_trigger g
                  WHERE g.tgrelid = c.oid AND NOT g.tgisinternal)), 8) AS triggers
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = :schema AND c.relkind IN ('r', 'p')
 ORDER BY 1
