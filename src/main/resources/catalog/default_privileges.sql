-- ALTER DEFAULT PRIVILEGES.
SELECT 'default privileges' AS "kind",
       coalesce(n.nspname, '') AS "schema",
       CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
            WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END
         || ' of ' || pg_get_userbyid(a.defaclrole) AS "name",
       array_to_string(a.defaclacl, E'\n') AS "grants",
       pg_get_userbyid(a.defaclrole) AS "owner of it",
       pg_get_userbyid(a.defaclrole) AS "~owner"
  FROM pg_default_acl a
  LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
