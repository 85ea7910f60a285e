-- title: Who is connected, and how near is the limit?
-- category: activity
-- about: Connections counted by role, application, address and state, with the limits that apply.
-- picture: bars connections
SELECT coalesce(a.usename, a.backend_type) AS role, a.application_name AS application,
       a.client_addr AS address, a.state, count(*) AS connections,
       nullif(r.rolconnlimit, -1) AS limit_of_role,
       (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database()) AS limit_of_database,
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS limit_of_server
  FROM pg_stat_activity a
  LEFT JOIN pg_roles r ON r.rolname = a.usename
 WHERE a.backend_type = 'client backend'
 GROUP BY 1, 2, 3, 4, r.rolconnlimit
 ORDER BY count(*) DESC
