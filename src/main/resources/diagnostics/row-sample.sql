-- title: Which rows break a planned condition?
-- category: data
-- about: Up to twenty rows for which a condition does not hold, before a NOT NULL or CHECK is added. The condition is SQL of your own and runs read only.
-- parameter: table | relation | | The table
-- parameter: column | column | | The column that is to be NOT NULL
-- empty: No row breaks it: every row has a value.
-- reads-table: table
SELECT t.ctid::text AS place, t.* FROM :"table" t WHERE t.:"column" IS NULL LIMIT 20
