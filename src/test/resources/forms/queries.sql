---- system_columns
CREATE TABLE sc (id int PRIMARY KEY, v text);
INSERT INTO sc VALUES (1, 'a'), (2, 'b') RETURNING tableoid::regclass, ctid, xmin, cmin, cmax, xmax;
DELETE FROM sc a USING sc b WHERE a.ctid < b.ctid AND a.v = b.v;
SELECT count(*) FROM sc WHERE ctid = '(0,1)'::tid;
---- functional_notation
CREATE TABLE fn (id int, first_name text, last_name text);
CREATE FUNCTION full_name(fn) RETURNS text LANGUAGE sql STABLE AS $$ SELECT $1.first_name || ' ' || $1.last_name $$;
SELECT fn.full_name, full_name(fn), id(fn), fn.id FROM fn;
SELECT f.full_name FROM fn f WHERE f.full_name IS NOT NULL ORDER BY f.full_name;
CREATE INDEX ON fn (upper(first_name), (first_name || last_name));
---- whole_row
CREATE TABLE wr (a int, b text);
INSERT INTO wr VALUES (1, 'x');
SELECT wr, (wr).a, (wr.*).b, row_to_json(wr), to_jsonb(w.*) FROM wr JOIN wr w USING (a);
SELECT count(wr), count(DISTINCT w) FROM wr w, LATERAL (SELECT w.a) l(z), wr WHERE l.z = w.a;
UPDATE wr SET (a, b) = (SELECT max(a), 'y' FROM wr);
UPDATE wr AS x SET a = y.n FROM (VALUES (1, 2), (2, 3)) AS y(o, n) WHERE x.a = y.o;
---- column_lists_of_functions
SELECT * FROM json_to_record('{"a":1,"b":"x"}') AS r(a int, b text) WHERE a = 1 AND r.b = 'x';
SELECT k, v, n FROM jsonb_each('{"a":1}') WITH ORDINALITY AS e(k, v, n);
SELECT * FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY['a', 'b'])) AS t(n, l) ORDER BY t.n, t.l;
SELECT x.* FROM jsonb_to_recordset('[{"id":1,"tags":["a"]}]') AS x(id int, tags jsonb), jsonb_array_elements_text(x.tags) tag WHERE tag = 'a' AND tag.value = 'a';
SELECT key, value FROM json_each_text('{"a":1}');
SELECT g, i.i FROM generate_series(1, 3) g, generate_series(1, g) AS i;
SELECT d::date, date_part('dow', d) FROM generate_series('2020-01-01'::timestamp, '2020-01-03', '1 day') d;
SELECT word, catcode, catdesc FROM pg_get_keywords() LIMIT 1;
SELECT unnest(string_to_array('a,b', ',')) AS u ORDER BY u;
SELECT (each).key, (each).value FROM (SELECT json_each('{"a":1}')) s(each);
SELECT ordinality, elem FROM unnest(ARRAY[1, 2]) WITH ORDINALITY AS elem;
SELECT m[1] FROM regexp_matches('foobar', 'o+', 'g') AS m;
---- ctes
CREATE TABLE tree (id int PRIMARY KEY, parent int REFERENCES tree, label text);
WITH RECURSIVE up AS (SELECT id, parent, 1 AS depth FROM tree UNION ALL SELECT t.id, t.parent, up.depth + 1 FROM tree t JOIN up ON t.id = up.parent)
  SELECT id, depth FROM up;
WITH RECURSIVE s(id, n) AS (SELECT id, 0 FROM tree UNION SELECT t.id, n + 1 FROM tree t, s WHERE t.parent = s.id)
  SEARCH DEPTH FIRST BY id SET ord CYCLE id SET is_cycle USING path
  SELECT id, n, ord, is_cycle, path FROM s ORDER BY ord;
WITH gone AS (DELETE FROM tree WHERE false RETURNING *), new AS MATERIALIZED (INSERT INTO tree SELECT id + 100, parent, label FROM gone RETURNING id AS nid)
  UPDATE tree SET label = 'x' FROM new WHERE tree.id = new.nid;
WITH t AS (VALUES (1, 'a')) INSERT INTO tree (id, label) SELECT column1, column2 FROM t ON CONFLICT (id) DO UPDATE SET label = excluded.label || tree.label WHERE tree.label IS DISTINCT FROM excluded.label;
WITH tree AS (SELECT 1 AS other_column) SELECT other_column FROM tree;
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT x, y FROM a, b;
---- windows_and_groups
CREATE TABLE sales (region text, city text, day date, amount numeric);
SELECT region, sum(amount) OVER w AS s, rank() OVER (w ROWS UNBOUNDED PRECEDING) FROM sales WINDOW w AS (PARTITION BY region ORDER BY day);
SELECT region, city, grouping(region, city) AS g, sum(amount) FILTER (WHERE amount > 0) AS total FROM sales GROUP BY ROLLUP (region, city) HAVING sum(amount) > 0 ORDER BY g, total;
SELECT region AS r FROM sales GROUP BY r ORDER BY r;
SELECT DISTINCT ON (region) region, amount AS a FROM sales ORDER BY region, a DESC;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) FROM sales;
SELECT mode() WITHIN GROUP (ORDER BY city), array_agg(DISTINCT city ORDER BY city), string_agg(city, ',' ORDER BY day DESC) FROM sales;
SELECT extract(year FROM day), position('a' IN city), substring(city FROM 1 FOR 2), trim(BOTH ' ' FROM city), overlay(city PLACING 'x' FROM 1), day AT TIME ZONE 'UTC' FROM sales;
SELECT * FROM sales TABLESAMPLE BERNOULLI (10) REPEATABLE (1);
SELECT amount FROM sales ORDER BY amount FETCH FIRST 3 ROWS WITH TIES;
SELECT sum(amount) FROM sales FOR UPDATE OF sales; -- !0A000
---- joins
CREATE TABLE ja (id int, x int); CREATE TABLE jb (id int, y int);
SELECT id, x, y, j.id FROM ja JOIN jb USING (id) AS j;
SELECT id, x, y FROM ja NATURAL FULL JOIN jb;
SELECT q.a1, q.b1 FROM (ja JOIN jb ON ja.id = jb.id) AS q(a1, x1, b1, y1);
SELECT t.u FROM ja AS t(u, v) WHERE t.v = 1;
SELECT ja.id FROM ja LEFT JOIN LATERAL (SELECT y FROM jb WHERE jb.id = ja.id LIMIT 1) z ON true WHERE z.y IS NULL;
SELECT * FROM ja WHERE EXISTS (SELECT FROM jb WHERE jb.id = x);
SELECT * FROM ja WHERE (id, x) IN (SELECT id, y FROM jb) OR x = ANY (SELECT y FROM jb WHERE y > x);
SELECT * FROM (SELECT * FROM ja UNION ALL SELECT * FROM jb) u WHERE u.x = 1;
SELECT * FROM (TABLE ja) AS t WHERE x = 1;
TABLE jb;
VALUES (1, 'a'), (2, 'b') ORDER BY column2 LIMIT 1;
SELECT FROM ja;
---- xml_and_json
SELECT x.* FROM xmltable('/r/i' PASSING xmlparse(document '<r><i n="1">a</i></r>') COLUMNS n int PATH '@n', v text PATH '.', o FOR ORDINALITY) AS x WHERE x.n = 1;
SELECT xmlelement(name foo, xmlattributes('x' AS bar), 'cont'), xmlforest(1 AS one), xmlconcat('<a/>', '<b/>'), xmlserialize(content '<a/>' AS text);
SELECT '{"a":[1,2]}'::jsonb #> '{a,0}', '{"a":1}'::jsonb ? 'a', '{"a":1}'::jsonb ?| array['a'], '{"a":1}'::jsonb @? '$.a', '{"a":1}'::jsonb @@ '$.a == 1';
SELECT ('{"a":1}'::jsonb)['a'];
SELECT json_object('a': 1); -- !<16 42601
---- json_constructors >=16
CREATE TABLE jc (id int, qty int);
INSERT INTO jc VALUES (1, 2);
SELECT JSON_OBJECT('k': id, 'v': qty ABSENT ON NULL RETURNING jsonb), JSON_ARRAYAGG(qty ORDER BY id RETURNING jsonb) FROM jc GROUP BY id, qty;
SELECT j.id FROM jc j WHERE JSON_ARRAY(j.qty NULL ON NULL RETURNING text) IS NOT NULL;
---- json_table >=17
SELECT jt.id, jt.name FROM json_table('[{"id":1,"name":"x","k":[1]}]'::jsonb, '$[*]' COLUMNS (id int PATH '$.id', name text PATH '$.name', n FOR ORDINALITY, NESTED PATH '$.k[*]' COLUMNS (k int PATH '$'))) AS jt WHERE jt.k = 1 AND n = 1;
SELECT json_value('{"a":1}', '$.a' RETURNING int), json_query('{"a":[1]}', '$.a' WITH WRAPPER), json_exists('{"a":1}', '$.a'), JSON_SERIALIZE('{"a":1}'), JSON_SCALAR(1);
CREATE TABLE mt (id int PRIMARY KEY, v int);
MERGE INTO mt t USING (VALUES (1, 2)) s(id, v) ON t.id = s.id WHEN MATCHED THEN UPDATE SET v = s.v WHEN NOT MATCHED BY SOURCE THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.v) RETURNING merge_action(), t.id, s.v;
---- merge
CREATE TABLE mgt (id int PRIMARY KEY, v int);
CREATE TABLE mgs (sid int, sv int);
MERGE INTO mgt AS t USING mgs AS s ON t.id = s.sid WHEN MATCHED AND sv IS NULL THEN DELETE WHEN MATCHED THEN UPDATE SET v = t.v + sv WHEN NOT MATCHED THEN INSERT (id, v) VALUES (sid, sv);
---- returning_old_new >=18
CREATE TABLE rn (id int PRIMARY KEY, v int);
INSERT INTO rn VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET v = excluded.v RETURNING old.v AS was, new.v AS is_now, id;
UPDATE rn SET v = 3 RETURNING WITH (OLD AS o, NEW AS n) o.v, n.v, id;
---- set_operations_orderings
SELECT 1 AS n UNION SELECT 2 EXCEPT SELECT 3 INTERSECT SELECT 3 ORDER BY n DESC NULLS LAST OFFSET 1 ROW;
SELECT 'x' "quoted alias", 1 value, 2 name, 3 AS "order", 4 AS user, 5 AS all;
SELECT current_date, current_user, session_user, localtime, current_timestamp(3), current_catalog, current_schema, user, current_role;
SELECT U&'d\0061t\+000061', U&"d!0061t" FROM (SELECT 1 AS dat) s(dat); -- !42703
SELECT U&'d!0061t' UESCAPE '!', E'\x41\u00e9\'', N'nat', B'101', X'1F', 'con'
  'tinued';
SELECT 1_000; -- !<16 42601
SELECT 0x1F, 0o17, 0b11; -- !<16 42601
SELECT array_agg(ROW(a, b)) FROM (VALUES (1, 2)) v(a, b);
SELECT (ARRAY[[1, 2], [3, 4]])[1][2], ('{1,2,3}'::int[])[2:3], ARRAY(SELECT generate_series(1, 3));
SELECT CASE WHEN true THEN 1 ELSE 2 END, coalesce(null, 1), nullif(1, 2), greatest(1, 2), 1 BETWEEN SYMMETRIC 2 AND 0, 1 IS DISTINCT FROM 2, 'a' LIKE 'b' ESCAPE '!', 'a' SIMILAR TO 'b', NOT true, 1::numeric(10, 2)::text COLLATE "C", CAST(1 AS bigint), int '1', interval '1' DAY, interval(3) '1.5 s', timestamp with time zone '2020-01-01', double precision '1.5', OPERATOR(pg_catalog.-) 1, 2 OPERATOR(pg_catalog.+) 3;
SELECT collation for ('x'), numeric(3, 1) '1.5', varchar(5) 'x', current_time(2), normalize('x', NFC), xmlexists('//a' PASSING '<a/>'), treat(1 AS int), nullif(1, 1), 'x' IS NORMALIZED, 1 NOTNULL, 2 ISNULL, ROW(1, NULL) IS NULL, every(true), any_value(1); -- !<16 42883
SELECT (1, 2) < (1, 3), ROW(1, 2) = ROW(1, 2), (date '2020-01-01', interval '1 day') OVERLAPS (date '2020-01-01', date '2020-02-01');
---- into_and_as
SELECT 1 AS a, 'x'::text AS b INTO TABLE made_by_into;
SELECT a, b FROM made_by_into;
CREATE TABLE cta (p, q) AS SELECT 1, 'z'::text WITH NO DATA;
ALTER TABLE cta ADD r int; UPDATE cta SET q = p::text || r;
CREATE UNLOGGED TABLE IF NOT EXISTS ctb AS TABLE cta;
CREATE TABLE ctc AS VALUES (1, 2); SELECT column1 FROM ctc;
CREATE TEMP TABLE ctd ON COMMIT DROP AS SELECT generate_series(1, 3) AS n;
SELECT n FROM ctd;
PREPARE prep (int) AS SELECT $1 + 1;
CREATE TABLE cte AS EXECUTE prep(1);
EXECUTE prep(2);
DEALLOCATE prep;
EXPLAIN (COSTS off) SELECT * FROM cte;
EXPLAIN ANALYZE INSERT INTO cta VALUES (1, 'x', 2);
---- cursors
DECLARE cur CURSOR WITHOUT HOLD FOR SELECT 1;
FETCH ALL FROM cur;
MOVE BACKWARD 1 IN cur; -- !55000
