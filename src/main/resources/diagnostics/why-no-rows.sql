-- title: Why does this role see no rows?
-- category: security
-- about: What decides whether a role sees rows of a table, one after the other: existence, schema, grants, row security, policies, bypass.
-- parameter: role | role | | The role
-- parameter: table | relation | | The table
WITH t AS (SELECT c.*, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = :table::regclass),
     r AS (SELECT * FROM pg_roles WHERE rolname = :role)
SELECT 1 AS step, 'the table exists' AS question, CASE WHEN EXISTS (SELECT 1 FROM t) THEN 'yes' ELSE 'no: ' || :table END AS answer
UNION ALL SELECT 2, 'the role exists', CASE WHEN EXISTS (SELECT 1 FROM r) THEN 'yes' ELSE 'no: ' || :role END
UNION ALL SELECT 3, 'the role may use the schema', CASE WHEN has_schema_privilege(r.oid, t.relnamespace, 'USAGE') THEN 'yes' ELSE 'no: GRANT USAGE ON SCHEMA ' || quote_ident(t.nspname) END FROM t, r
UNION ALL SELECT 4, 'the role may read the table', CASE WHEN has_table_privilege(r.oid, t.oid, 'SELECT') THEN 'yes' WHEN has_any_column_privilege(r.oid, t.oid, 'SELECT') THEN 'some columns only' ELSE 'no: it gets "permission denied", not an empty result' END FROM t, r
UNION ALL SELECT 5, 'row security is on', CASE WHEN t.relrowsecurity THEN 'yes' ELSE 'no: rows are not filtered' END FROM t
UNION ALL SELECT 6, 'the role passes row security by', CASE WHEN r.rolsuper THEN 'yes: superuser' WHEN r.rolbypassrls THEN 'yes: BYPASSRLS' WHEN pg_has_role(r.oid, t.relowner, 'USAGE') AND NOT t.relforcerowsecurity THEN 'yes: owner, and not forced' ELSE 'no' END FROM t, r
UNION ALL SELECT 7, 'policies that let it read', coalesce((SELECT string_agg(p.polname || ': ' || coalesce(pg_get_expr(p.polqual, p.polrelid), 'true'), '; ') FROM pg_policy p WHERE p.polrelid = t.oid AND p.polpermissive AND p.polcmd IN ('r', '*') AND (p.polroles = '{0}' OR EXISTS (SELECT 1 FROM unnest(p.polroles) x WHERE pg_has_role(r.oid, x, 'MEMBER')))), CASE WHEN t.relrowsecurity THEN 'none: it sees no row at all' ELSE 'none, and none is needed' END) FROM t, r
UNION ALL SELECT 8, 'policies that narrow it', coalesce((SELECT string_agg(p.polname || ': ' || coalesce(pg_get_expr(p.polqual, p.polrelid), 'true'), '; ') FROM pg_policy p WHERE p.polrelid = t.oid AND NOT p.polpermissive AND p.polcmd IN ('r', '*')), 'none') FROM t
 ORDER BY 1
