-- title: How near is transaction id wraparound?
-- category: vacuum
-- about: The oldest tables by the age of their transaction ids against the limit at which autovacuum freezes by force. At about two billion the server stops taking writes.
-- parameter: top | number | 20 | How many tables
-- picture: bars percent_of_two_billion
SELECT c.oid::regclass::text AS relation, age(c.relfrozenxid) AS age,
       mxid_age(c.relminmxid) AS multixact_age,
       current_setting('autovacuum_freeze_max_age')::bigint AS freeze_at,
       round(100.0 * greatest(age(c.relfrozenxid), mxid_age(c.relminmxid)) / 2000000000, 2) AS percent_of_two_billion,
       pg_size_pretty(pg_table_size(c.oid)) AS size
  FROM pg_class c
 WHERE c.relkind IN ('r', 'm', 't') AND c.relfrozenxid <> '0'
 ORDER BY 5 DESC
 LIMIT :top::int
