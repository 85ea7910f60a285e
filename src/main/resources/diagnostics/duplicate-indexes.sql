-- title: Which indexes are there twice?
-- category: indexes
-- about: Indexes that another one makes superfluous: the same columns in the same way, or the beginning of a longer one.
-- empty: No index is covered by another.
WITH shape AS (
  SELECT i.indexrelid, i.indrelid, i.indisunique, i.indnkeyatts, c.relam,
         array_to_string((string_to_array(i.indkey::text, ' '))[1:i.indnkeyatts], ' ') AS keys,
         array_to_string((string_to_array(i.indclass::text, ' '))[1:i.indnkeyatts], ' ') AS classes,
         array_to_string((string_to_array(i.indcollation::text, ' '))[1:i.indnkeyatts], ' ') AS collations,
         array_to_string((string_to_array(i.indoption::text, ' '))[1:i.indnkeyatts], ' ') AS options,
         coalesce(pg_get_expr(i.indexprs, i.indrelid), '') AS expressions,
         coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname NOT IN ('pg_catalog', 'pg_toast')
   WHERE i.indisvalid
)
SELECT a.indexrelid::regclass::text AS superfluous, b.indexrelid::regclass::text AS covered_by,
       a.indrelid::regclass::text AS of_table,
       CASE WHEN a.keys = b.keys THEN 'the same columns' ELSE 'the beginning of it' END AS why,
       pg_size_pretty(pg_relation_size(a.indexrelid)) AS size
  FROM shape a JOIN shape b ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid
   AND a.relam = b.relam AND a.predicate = b.predicate AND a.expressions = b.expressions
   AND (b.keys || ' ') LIKE (a.keys || ' %') AND (b.classes || ' ') LIKE (a.classes || ' %')
   AND (b.collations || ' ') LIKE (a.collations || ' %') AND (b.options || ' ') LIKE (a.options || ' %')
 WHERE (NOT a.indisunique OR a.keys = b.keys AND b.indisunique)
   AND (a.keys <> b.keys OR a.indisunique < b.indisunique
        OR a.indisunique = b.indisunique AND a.indexrelid > b.indexrelid)
   AND (a.expressions = '' OR a.keys = b.keys)
   AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = a.indexrelid)
 ORDER BY pg_relation_size(a.indexrelid) DESC
