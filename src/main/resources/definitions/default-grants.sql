, change AS (
  SELECT d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, 0 AS turn, e.grantee, e.privilege_type, false AS is_grantable
    FROM pg_default_acl d CROSS JOIN LATERAL (
      SELECT grantee, privilege_type
        FROM aclexplode(CASE WHEN d.defaclnamespace = 0
                             THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END)
      EXCEPT SELECT grantee, privilege_type FROM aclexplode(d.defaclacl)) e
  UNION ALL
  SELECT d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, 1, e.grantee, e.privilege_type, e.is_grantable
    FROM pg_default_acl d CROSS JOIN LATERAL (
      SELECT grantee, privilege_type, is_grantable FROM aclexplode(d.defaclacl)
      EXCEPT SELECT grantee, privilege_type, is_grantable
        FROM aclexplode(CASE WHEN d.defaclnamespace = 0
                             THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END)) e
)
SELECT 'pg_default_acl', c.oid,
       format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s %s %s ON %s %s %s%s', pg_get_userbyid(c.defaclrole),
              ' IN SCHEMA ' || quote_ident(n.nspname), CASE c.turn WHEN 0 THEN 'REVOKE' ELSE 'GRANT' END,
              string_agg(c.privilege_type, ', ' ORDER BY c.privilege_type),
              CASE c.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                                   WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END,
              CASE c.turn WHEN 0 THEN 'FROM' ELSE 'TO' END,
              CASE WHEN c.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(c.grantee)) END,
              CASE WHEN c.is_grantable THEN ' WITH GRANT OPTION' END)
  FROM change c LEFT JOIN pg_namespace n ON n.oid = c.defaclnamespace
 GROUP BY c.oid, c.defaclrole, n.nspname, c.defaclobjtype, c.turn, c.grantee, c.is_grantable
 ORDER BY c.oid, c.turn
