-- title: What server is this?
-- category: config
-- about: Version, role, uptime, encoding, time zone, encryption of this connection, and whether it is a standby.
SELECT 'version' AS fact, version() AS value
UNION ALL SELECT 'database', current_database()
UNION ALL SELECT 'login and role', session_user || ' as ' || current_user
UNION ALL SELECT 'standby', CASE WHEN pg_is_in_recovery() THEN 'yes, read only' ELSE 'no' END
UNION ALL SELECT 'running since', pg_postmaster_start_time()::text
UNION ALL SELECT 'configuration read', pg_conf_load_time()::text
UNION ALL SELECT 'time zone', current_setting('TimeZone')
UNION ALL SELECT 'encoding of the server', current_setting('server_encoding')
UNION ALL SELECT 'search path', current_setting('search_path')
UNION ALL SELECT 'encrypted', (SELECT CASE WHEN ssl THEN version || ', ' || cipher ELSE 'no' END FROM pg_stat_ssl WHERE pid = pg_backend_pid())
UNION ALL SELECT 'address of the server', coalesce(inet_server_addr()::text || ':' || inet_server_port(), 'local socket')
UNION ALL SELECT 'address of this client', coalesce(inet_client_addr()::text, 'local socket')
