-- title: Do updates have to touch the indexes?
-- category: performance
-- about: The share of updates that stayed on their page and left the indexes alone. A low share on a busy table: a lower fillfactor, or fewer indexed columns that change.
-- picture: bars updates
-- empty: No table was updated.
SELECT relid::regclass::text AS relation, n_tup_upd AS updates, n_tup_hot_upd AS of_these_hot,
       round(100.0 * n_tup_hot_upd / n_tup_upd, 1) AS percent_hot,
       coalesce((SELECT option_value FROM pg_class c, pg_options_to_table(c.reloptions)
                  WHERE c.oid = relid AND option_name = 'fillfactor'), '100') AS fillfactor
  FROM pg_stat_user_tables
 WHERE n_tup_upd > 0
 ORDER BY n_tup_upd - n_tup_hot_upd DESC
 LIMIT 100
