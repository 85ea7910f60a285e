-- title: Is a sequence behind the data of its table?
-- category: schema
-- about: The sequences of a table and the last value each gave. When a row has a higher number than its sequence, the next insert fails with a duplicate key; compare with the greatest value of the column.
-- parameter: table | relation | | The table
-- empty: It has no sequence you may read, or does not exist.
SELECT a.attname AS column, s.schemaname || '.' || s.sequencename AS sequence, s.last_value,
       s.increment_by, (SELECT n_live_tup FROM pg_stat_all_tables t WHERE t.relid = a.attrelid) AS rows,
       (SELECT histogram_bounds::text::text[] FROM pg_stats p
         WHERE p.schemaname = n.nspname AND p.tablename = c.relname AND p.attname = a.attname LIMIT 1)[101]
         AS greatest_when_analysed,
       format('SELECT max(%I) FROM %s', a.attname, a.attrelid::regclass) AS ask_this
  FROM pg_depend d
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class q ON q.oid = d.objid AND q.relkind = 'S' JOIN pg_namespace m ON m.oid = q.relnamespace
  JOIN pg_sequences s ON s.schemaname = m.nspname AND s.sequencename = q.relname
 WHERE d.refobjid = :table::regclass AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass
