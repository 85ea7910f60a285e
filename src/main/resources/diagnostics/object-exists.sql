-- title: Does this object exist, and where?
-- category: schema
-- about: Everything of that name, or with the name in it, of any kind and in any schema, exact names first.
-- parameter: name | name | | A name or a part of one
-- empty: Nothing has that name.
WITH named AS (
  SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'v' THEN 'view'
              WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index' WHEN 'I' THEN 'partitioned index'
              WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'composite type' END AS kind,
         n.nspname AS schema, c.relname AS name, NULL::name AS of
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind <> 't'
  UNION ALL
  SELECT 'column', n.nspname, a.attname, c.relname FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  UNION ALL
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
         n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)::name
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  UNION ALL
  SELECT 'type', n.nspname, t.typname, NULL FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
   WHERE t.typtype IN ('e', 'd', 'r') OR t.typtype = 'b' AND t.typelem = 0
  UNION ALL
  SELECT 'constraint', n.nspname, k.conname, c.relname FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  SELECT 'trigger', n.nspname, g.tgname, c.relname FROM pg_trigger g
    JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT g.tgisinternal
  UNION ALL
  SELECT 'policy', n.nspname, p.polname, c.relname FROM pg_policy p
    JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL SELECT 'schema', NULL, nspname, NULL FROM pg_namespace
  UNION ALL SELECT 'role', NULL, rolname, NULL FROM pg_roles
  UNION ALL SELECT 'extension', NULL, extname, NULL FROM pg_extension
)
SELECT kind, schema, name, of,
       CASE WHEN schema IS NULL OR schema::text = ANY (current_schemas(true)::text[]) THEN 'yes' ELSE 'no' END AS on_search_path
  FROM named
 WHERE name ILIKE '%' || replace(replace(:name, '\', '\\'), '_', '\_') || '%'
 ORDER BY lower(name) <> lower(:name), schema IN ('pg_catalog', 'information_schema'), kind, schema, name
 LIMIT 200
