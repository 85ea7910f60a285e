-- title: Which timeouts hold for this login?
-- category: config
-- about: What a new session of a role in this database starts with, and where it is set.
-- parameter: role | role | | The role
WITH wanted(name) AS (VALUES ('lock_timeout'), ('statement_timeout'), ('idle_in_transaction_session_timeout'),
  ('idle_session_timeout'), ('deadlock_timeout'), ('tcp_keepalives_idle'), ('client_connection_check_interval')),
set_for AS (
  SELECT split_part(x, '=', 1) AS name, substr(x, strpos(x, '=') + 1) AS value,
         CASE WHEN s.setrole <> 0 AND s.setdatabase <> 0 THEN 3 WHEN s.setrole <> 0 THEN 2 ELSE 1 END AS rank,
         CASE WHEN s.setrole <> 0 AND s.setdatabase <> 0 THEN 'role in this database'
              WHEN s.setrole <> 0 THEN 'role' ELSE 'database' END AS place
    FROM pg_db_role_setting s, unnest(s.setconfig) x
   WHERE (s.setrole = 0 OR s.setrole = (SELECT oid FROM pg_roles WHERE rolname = :role))
     AND (s.setdatabase = 0 OR s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database()))
)
SELECT w.name, coalesce(f.value, p.reset_val || coalesce(' ' || p.unit, '')) AS value,
       coalesce('set for the ' || f.place, CASE WHEN p.source = 'default' THEN 'default' ELSE 'server' END) AS set_where
  FROM wanted w JOIN pg_settings p ON p.name = w.name
  LEFT JOIN LATERAL (SELECT * FROM set_for s WHERE s.name = w.name ORDER BY rank DESC LIMIT 1) f ON true
