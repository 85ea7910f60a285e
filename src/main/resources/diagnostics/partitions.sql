-- title: How is this table partitioned?
-- category: schema
-- about: The partitions with their bounds and sizes, and those that are half detached.
-- parameter: table | relation | | The table
-- picture: tree partition parent
-- empty: It is not partitioned, or does not exist.
SELECT t.relid::regclass::text AS partition, t.parentrelid::regclass::text AS parent, t.level,
       pg_get_expr(c.relpartbound, c.oid) AS bounds, greatest(c.reltuples, 0)::bigint AS estimated_rows,
       pg_size_pretty(pg_total_relation_size(c.oid)) AS size,
       coalesce((SELECT i.inhdetachpending FROM pg_inherits i WHERE i.inhrelid = c.oid), false) AS half_detached
  FROM pg_partition_tree(:table::regclass) t JOIN pg_class c ON c.oid = t.relid
 ORDER BY t.level, 4
