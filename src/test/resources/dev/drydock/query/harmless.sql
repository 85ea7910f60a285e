SELECT 1
----
SELECT 1;
----
  SELECT 1 ; -- a remark after it
----
/* before */ SELECT 'a;b'
----
select * from kept
----
TABLE kept
----
VALUES (1, 'a'), (2, NULL)
----
(SELECT 1) UNION ALL (SELECT 2)
----
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS x FROM a) SELECT * FROM b
----
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT sum(i) FROM n
----
SHOW server_version
----
SHOW ALL
----
SELECT current_setting('work_mem')
----
SELECT current_setting('request.jwt.claims', true)
----
EXPLAIN SELECT * FROM kept
----
EXPLAIN (FORMAT JSON) SELECT * FROM kept
----
EXPLAIN ANALYZE SELECT * FROM kept
----
EXPLAIN (ANALYZE, BUFFERS) SELECT count(*) FROM kept
----
EXPLAIN (ANALYZE false) DELETE FROM kept
----
EXPLAIN DELETE FROM kept WHERE id = 1
----
EXPLAIN (SELECT 1)
----
SELECT generate_series(1, 5)
----
SELECT * FROM generate_series(1, 5) WITH ORDINALITY
----
SELECT id, row_number() OVER (ORDER BY id), lag(id) OVER w FROM kept WINDOW w AS (ORDER BY id)
----
SELECT '{"a": [1, 2]}'::jsonb -> 'a' ->> 0
----
SELECT '{"a": 1}'::jsonb ? 'a', '{"a": 1}'::jsonb ?| array['a', 'b'], '{"a": 1}'::jsonb @? '$.a'
----
SELECT jsonb_path_query('[1,2,3]', '$[*] ? (@ > 1)')
----
SELECT (array[1, 2, 3])[1:2], array_agg(id) FROM kept
----
SELECT unnest(array['a', 'b'])
----
SELECT string_agg(id::text, ',' ORDER BY id) FILTER (WHERE id > 0) FROM kept
----
SELECT E'a\'b;c', 'it''s', $$;$$, U&'\0441', B'101', X'1F'
----
SELECT "id" AS "a;b" FROM kept
----
SELECT now(), current_date, current_user, pg_backend_pid(), version()
----
SELECT relname FROM pg_catalog.pg_class WHERE relkind = 'r' LIMIT 5
----
SELECT table_name FROM information_schema.tables LIMIT 3
----
SELECT pg_size_pretty(pg_total_relation_size('kept'))
----
SELECT pg_get_functiondef('writing'::regproc)
----
SELECT last_value FROM counted
----
SELECT * FROM kept TABLESAMPLE SYSTEM (100)
----
SELECT k.id, l.x FROM kept k CROSS JOIN LATERAL (SELECT k.id * 2 AS x) l
----
SELECT * FROM pg_stat_activity WHERE pid = pg_backend_pid()
----
SELECT 1 AS "update", 'DELETE FROM kept' AS text
----
SELECT CASE WHEN id > 1 THEN 'a' ELSE 'b' END FROM kept GROUP BY GROUPING SETS ((id), ())
----
SELECT xmlelement(name a, 'b'), query FROM (SELECT 'x' AS query) q
----
SELECT interval '1 month 3 days', money '12.34', 'infinity'::timestamptz, '-infinity'::date
----
SELECT int4range(1, 5), point(1, 2), '127.0.0.1'::inet, ROW(1, 'a', NULL)
----
SELECT '\xdeadbeef'::bytea, ''::text, NULL
----
SELECT pg_sleep(0.01)
----
SELECT txid_current_if_assigned()
----
SELECT length('💧'), upper('äöü')
