-- title: Which rights do new objects get?
-- category: security
-- about: What ALTER DEFAULT PRIVILEGES has set: whoever creates a table in a migration gives these rights without saying so.
-- empty: Nothing is set; new objects belong to their creator alone.
SELECT pg_get_userbyid(d.defaclrole) AS created_by, coalesce(d.defaclnamespace::regnamespace::text, 'any schema') AS in_schema,
       CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' ELSE 'schemas' END AS new,
       CASE WHEN x.grantee = 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END AS gets,
       string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) AS rights
  FROM pg_default_acl d, aclexplode(d.defaclacl) x
 GROUP BY 1, 2, 3, 4
 ORDER BY 1, 2, 3, 4
