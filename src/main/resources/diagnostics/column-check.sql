-- title: What are the columns of this table?
-- category: schema
-- about: Type, NULL, default, identity and generation of each column, with its comment.
-- parameter: table | relation | | The table
-- parameter: column | column | % | The column, % for all
-- empty: There is no such table or column.
SELECT a.attnum AS position, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS may_be_null, pg_get_expr(d.adbin, d.adrelid) AS default_or_expression,
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
       CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS generated,
       col_description(a.attrelid, a.attnum) AS comment
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE a.attrelid = :table::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname LIKE :column
 ORDER BY a.attnum
