-- title: What may this role do?
-- category: security
-- about: Rights on schemas, tables and functions that a role has by itself, through roles it is in, or because everybody has them.
-- parameter: role | role | | The role
-- empty: It has no right of its own here, or does not exist.
WITH who AS (
  SELECT oid, rolname FROM pg_roles WHERE pg_has_role((SELECT oid FROM pg_roles WHERE rolname = :role), oid, 'MEMBER')
  UNION ALL SELECT 0, 'everybody' WHERE EXISTS (SELECT 1 FROM pg_roles WHERE rolname = :role)
), granted AS (
  SELECT 'schema' AS kind, n.oid::regnamespace::text AS name, x.grantee, x.privilege_type, x.is_grantable
    FROM pg_namespace n, aclexplode(n.nspacl) x WHERE n.nspname NOT LIKE 'pg\_%'
  UNION ALL
  SELECT CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END, c.oid::regclass::text,
         x.grantee, x.privilege_type, x.is_grantable
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) x
   WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  UNION ALL
  SELECT 'function', p.oid::regprocedure::text, x.grantee, x.privilege_type, x.is_grantable
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(p.proacl) x
   WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  UNION ALL
  SELECT 'database', d.datname, x.grantee, x.privilege_type, x.is_grantable
    FROM pg_database d, aclexplode(d.datacl) x WHERE d.datname = current_database()
)
SELECT g.kind, g.name, string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type) AS may,
       w.rolname AS because_of, bool_or(g.is_grantable) AS may_pass_on
  FROM granted g JOIN who w ON w.oid = g.grantee
 GROUP BY g.kind, g.name, w.rolname
 ORDER BY 1, 2, 4
 LIMIT 1000
