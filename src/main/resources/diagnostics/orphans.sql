-- title: Which rows point to nothing?
-- category: data
-- about: Rows whose value is not found in the parent, before a foreign key is added.
-- parameter: table | relation | | The child table
-- parameter: column | column | | Its column
-- parameter: parent | relation | | The parent table
-- parameter: key | column | id | The parent's column
-- empty: Every row has its parent.
SELECT t.:"column" AS value, count(*) AS rows FROM :"table" t
 WHERE t.:"column" IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM :"parent" p WHERE p.:"key" = t.:"column")
 GROUP BY 1 ORDER BY 2 DESC LIMIT 100
