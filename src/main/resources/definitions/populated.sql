SELECT 'drydock_refresh', c.oid, format('REFRESH MATERIALIZED VIEW %s', c.name)
  FROM relation c WHERE c.relkind = 'm' AND c.relispopulated
 ORDER BY c.oid
