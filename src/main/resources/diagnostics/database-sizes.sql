-- title: How big are the databases?
-- category: space
-- about: Each database you may connect to. The age of statistics tells since when the counters count.
-- picture: bars bytes
SELECT d.datname AS database, pg_get_userbyid(d.datdba) AS owner,
       CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) END AS bytes,
       CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_size_pretty(pg_database_size(d.oid))
            ELSE 'may not be asked' END AS size,
       s.numbackends AS connections, s.stats_reset
  FROM pg_database d LEFT JOIN pg_stat_database s ON s.datid = d.oid
 WHERE NOT d.datistemplate
 ORDER BY 3 DESC NULLS LAST
