-- title: Which roles are there, and what are they?
-- category: security
-- about: Logins and groups with their attributes, limits, settings and memberships.
SELECT r.rolname AS role, r.rolcanlogin AS can_log_in, r.rolsuper AS superuser, r.rolbypassrls AS bypasses_row_security,
       r.rolcreatedb AS creates_databases, r.rolcreaterole AS creates_roles, r.rolreplication AS replicates,
       nullif(r.rolconnlimit, -1) AS connection_limit, r.rolvaliduntil AS valid_until,
       (SELECT string_agg(g.rolname, ', ' ORDER BY g.rolname) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
         WHERE m.member = r.oid) AS member_of,
       (SELECT string_agg(coalesce('in ' || d.datname || ': ', '') || array_to_string(s.setconfig, ', '), '; ')
          FROM pg_db_role_setting s LEFT JOIN pg_database d ON d.oid = s.setdatabase WHERE s.setrole = r.oid) AS settings
  FROM pg_roles r
 WHERE r.rolname NOT LIKE 'pg\_%'
 ORDER BY NOT r.rolcanlogin, 1
