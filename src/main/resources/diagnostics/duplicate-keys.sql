-- title: Which values are there more than once?
-- category: data
-- about: Values of a column that occur several times, before a unique constraint is added.
-- parameter: table | relation | | The table
-- parameter: column | column | | The column that is to be unique
-- empty: Every value is there once.
SELECT t.:"column" AS value, count(*) AS times FROM :"table" t
 WHERE t.:"column" IS NOT NULL GROUP BY 1 HAVING count(*) > 1 ORDER BY 2 DESC LIMIT 100
