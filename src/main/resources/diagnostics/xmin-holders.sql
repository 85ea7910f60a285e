-- title: What keeps vacuum from cleaning?
-- category: vacuum
-- about: Everything that holds the oldest transaction back, the worst first: sessions, replication slots, prepared transactions, standbys.
-- monitor: other roles' sessions
-- empty: Nothing holds vacuum back.
SELECT * FROM (
  SELECT 'session ' || pid AS holder, usename::text AS role,
         greatest(age(backend_xmin), age(backend_xid)) AS transactions_held_back,
         state || ', ' || coalesce(application_name, '') AS what
    FROM pg_stat_activity
   WHERE (backend_xmin IS NOT NULL OR backend_xid IS NOT NULL) AND pid <> pg_backend_pid()
  UNION ALL
  SELECT 'replication slot ' || slot_name, NULL, greatest(age(xmin), age(catalog_xmin)),
         slot_type || CASE WHEN active THEN ', in use' ELSE ', not in use' END
    FROM pg_replication_slots WHERE xmin IS NOT NULL OR catalog_xmin IS NOT NULL
  UNION ALL
  SELECT 'prepared transaction ' || gid, owner::text, age(transaction), 'prepared ' || prepared
    FROM pg_prepared_xacts
  UNION ALL
  SELECT 'standby ' || application_name, usename::text, age(backend_xmin), state
    FROM pg_stat_replication WHERE backend_xmin IS NOT NULL
) holders
 ORDER BY transactions_held_back DESC NULLS LAST
