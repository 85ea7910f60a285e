---- users_and_posts
CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE, name text, settings jsonb DEFAULT '{}', tags text[] DEFAULT '{}', created_at timestamptz DEFAULT now());
CREATE TABLE posts (id bigserial PRIMARY KEY, user_id int NOT NULL REFERENCES users ON DELETE CASCADE, title varchar(200), body text, meta jsonb, published bool, CONSTRAINT title_per_user UNIQUE (user_id, title));
CREATE TABLE tags (post_id bigint REFERENCES posts (id), name text, PRIMARY KEY (post_id, name));
INSERT INTO users (email, name) VALUES ('a@x', 'A'), ('b@x', NULL) ON CONFLICT (email) DO UPDATE SET name = excluded.name, settings = users.settings || excluded.settings WHERE users.name IS NULL RETURNING id, email AS mail, (xmax = 0) AS inserted;
INSERT INTO posts (user_id, title) SELECT u.id, 'Hi ' || u.name FROM users u LEFT JOIN posts p ON p.user_id = u.id WHERE p.id IS NULL ON CONFLICT ON CONSTRAINT title_per_user DO NOTHING;
INSERT INTO posts (user_id, title) SELECT id, title FROM (SELECT DISTINCT ON (users.id) users.id, posts.title || '2' AS title FROM users JOIN posts ON posts.user_id = users.id ORDER BY users.id, posts.title) AS sub ON CONFLICT DO NOTHING;
INSERT INTO posts AS p (user_id, title) VALUES (1, 'x') ON CONFLICT (user_id, title) WHERE true DO UPDATE SET body = p.body || EXCLUDED.title, (meta, published) = (SELECT '{}'::jsonb, true) WHERE p.body IS DISTINCT FROM excluded.body;
UPDATE posts SET meta = jsonb_set(coalesce(posts.meta, '{}'), '{author}', to_jsonb(u.name)) FROM users u WHERE u.id = posts.user_id AND NOT posts.meta ? 'author';
UPDATE posts p SET body = s.n::text FROM (SELECT user_id, count(*) AS n FROM posts GROUP BY user_id) s WHERE s.user_id = p.user_id AND s.n > 1;
UPDATE users SET tags = array_append(tags, 'x'), settings = settings - 'a' #- '{b,c}', name = CASE WHEN name ILIKE 'a%' THEN initcap(name) ELSE name END WHERE 'x' <> ALL (tags) OR tags @> ARRAY['y'] OR settings ->> 'k' = 'v' OR (settings #>> '{a,b}')::int > 5;
UPDATE posts SET title = left(title, 10), published = NOT coalesce(published, false) WHERE id IN (SELECT id FROM posts WHERE published ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED);
UPDATE posts SET body = (SELECT string_agg(t.name, ',' ORDER BY t.name) FROM tags t WHERE t.post_id = posts.id);
WITH ranked AS (SELECT id, row_number() OVER (PARTITION BY user_id ORDER BY id DESC) AS rn FROM posts) DELETE FROM posts USING ranked r WHERE posts.id = r.id AND r.rn > 5;
WITH moved AS (DELETE FROM tags WHERE name = 'old' RETURNING post_id), ins AS (INSERT INTO tags (post_id, name) SELECT post_id, 'new' FROM moved RETURNING *) SELECT count(*) FROM ins;
DELETE FROM users u WHERE NOT EXISTS (SELECT 1 FROM posts WHERE user_id = u.id) AND u.created_at < now() - interval '1 year' AND u.email NOT LIKE '%@x';
DELETE FROM tags t USING posts p, users u WHERE t.post_id = p.id AND p.user_id = u.id AND u.name = 'nobody' RETURNING t.*, p.title;
INSERT INTO tags SELECT p.id, lower(trim(both from tag)) FROM posts p CROSS JOIN LATERAL unnest(string_to_array(coalesce(p.body, ''), ',')) AS tag WHERE tag <> '' ON CONFLICT DO NOTHING;
INSERT INTO tags (post_id, name) SELECT p.id, e ->> 'name' FROM posts p, jsonb_array_elements(p.meta -> 'tags') AS e WHERE jsonb_typeof(p.meta -> 'tags') = 'array';
INSERT INTO tags (post_id, name) SELECT id, key FROM posts, jsonb_each_text(meta) WHERE value IS NOT NULL ON CONFLICT DO NOTHING;
SELECT u.*, p.cnt, p.last FROM users AS u LEFT JOIN (SELECT user_id AS uid, count(*) cnt, max(id) "last" FROM posts GROUP BY 1) p ON p.uid = u.id ORDER BY p.cnt DESC NULLS LAST, name;
SELECT date_trunc('month', created_at) AS month, count(*) FILTER (WHERE name IS NULL) FROM users GROUP BY month HAVING count(*) > 1 ORDER BY month;
SELECT count(*) AS total, total_posts.n FROM users, LATERAL (SELECT count(*) AS n FROM posts WHERE posts.user_id = users.id) total_posts GROUP BY total_posts.n;
SELECT nope FROM users; -- !42703
SELECT u.nope FROM users u JOIN posts p ON p.user_id = u.id; -- !42703
UPDATE users SET nope = 1; -- !42703
INSERT INTO users (nope) VALUES (1); -- !42703
DELETE FROM posts WHERE users.id = 1; -- !42P01
---- catalog_queries
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum) WHERE c.relkind = 'r' AND a.attnum > 0 LIMIT 1;
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'users';
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'users'::regclass;
SELECT tablename FROM pg_tables WHERE schemaname = ANY (current_schemas(false));
SELECT pid, state FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
SELECT setval('users_id_seq', coalesce((SELECT max(id) + 1 FROM users), 1), false), nextval('posts_id_seq'::regclass), lastval();
SELECT setval(pg_get_serial_sequence('public.posts', 'id'), max(id)) FROM posts;
DO $$ DECLARE r record; BEGIN FOR r IN (SELECT conname FROM pg_constraint WHERE conrelid = 'tags'::regclass AND contype = 'f') LOOP EXECUTE 'ALTER TABLE tags DROP CONSTRAINT ' || quote_ident(r.conname); END LOOP; END $$;
ALTER TABLE tags ADD CONSTRAINT tags_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
SELECT nope FROM pg_class; -- !42703
---- alterations
ALTER TABLE users RENAME COLUMN name TO full_name; CREATE INDEX ON users (lower(full_name)); UPDATE users SET name = 'x'; -- !42703
ALTER TABLE users ADD COLUMN name text GENERATED ALWAYS AS (coalesce(full_name, email)) STORED; SELECT name FROM users;
ALTER TABLE posts ADD COLUMN slug text; UPDATE posts SET slug = regexp_replace(lower(coalesce(title, '')), '[^a-z0-9]+', '-', 'g'); ALTER TABLE posts ALTER COLUMN slug SET NOT NULL, ALTER slug SET DEFAULT '', ADD CONSTRAINT slug_unique UNIQUE (slug, id);
ALTER TABLE posts DROP CONSTRAINT title_per_user, DROP COLUMN title CASCADE; SELECT title FROM posts; -- !42703
ALTER TABLE posts ADD title text, ADD CHECK (char_length(title) < 50), ADD CONSTRAINT t2 CHECK (title <> '' OR slug IS NULL); INSERT INTO posts (user_id, title, slug) SELECT id, 'again', 's' FROM users;
CREATE TABLE comments (LIKE posts INCLUDING DEFAULTS); ALTER TABLE comments RENAME TO replies; ALTER TABLE replies ADD parent_id bigint; UPDATE replies SET parent_id = id, slug = title; ALTER TABLE comments ADD x int; -- !42P01
ALTER SEQUENCE posts_id_seq RENAME TO post_ids; SELECT nextval('post_ids'); ALTER TABLE posts ALTER id TYPE int; ALTER TABLE posts ALTER user_id TYPE bigint USING user_id::bigint, ALTER user_id DROP NOT NULL;
CREATE TYPE status AS ENUM ('draft', 'live'); ALTER TABLE posts ADD status status NOT NULL DEFAULT 'draft'; UPDATE posts SET status = 'live' WHERE status = 'draft'::status; ALTER TABLE posts ALTER status DROP DEFAULT, ALTER status TYPE text; DROP TYPE status; ALTER TABLE posts ALTER status SET DEFAULT 'draft';
ALTER TABLE posts ADD status text; -- !42701
ALTER TABLE IF EXISTS ONLY posts ADD COLUMN IF NOT EXISTS status text, DROP COLUMN IF EXISTS nope, DROP CONSTRAINT IF EXISTS nope;
DROP TABLE tags, replies; DROP TABLE IF EXISTS tags; CREATE TABLE tags (id int, label text); SELECT label FROM tags; SELECT post_id FROM tags; -- !42703
CREATE TABLE posts (id int); -- !42P07
CREATE TABLE IF NOT EXISTS posts (other int); SELECT other FROM posts; -- !42703
---- views_over_them
CREATE VIEW active AS SELECT u.id, u.full_name AS n, count(p.*) AS posts FROM users u LEFT JOIN posts p ON p.user_id = u.id GROUP BY u.id; SELECT n, active.posts FROM active WHERE posts > 1 ORDER BY n;
CREATE OR REPLACE VIEW active AS SELECT u.id, u.full_name AS n, count(p.*) AS posts, max(p.id) AS latest FROM users u LEFT JOIN posts p ON p.user_id = u.id GROUP BY u.id; SELECT latest FROM active;
ALTER TABLE users RENAME TO people; SELECT a.n FROM active a JOIN people ON people.id = a.id; CREATE VIEW users AS SELECT *, full_name AS fn FROM people; SELECT fn, email FROM users; INSERT INTO users (email) VALUES ('v@x');
CREATE FUNCTION people_count() RETURNS int LANGUAGE sql STABLE AS $$ SELECT count(*)::int FROM people p WHERE p.email IS NOT NULL $$; CREATE FUNCTION by_mail(email text) RETURNS SETOF people LANGUAGE sql AS $$ SELECT * FROM people WHERE people.email = by_mail.email $$; SELECT email, full_name FROM by_mail('v@x'); SELECT (by_mail('v@x')).email;
CREATE FUNCTION pairs(OUT a int, OUT b text) RETURNS SETOF record LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT p.id, p.email FROM people p; END $$; SELECT a, b FROM pairs() WHERE a > 0; CREATE VIEW pv AS SELECT p.a + 1 AS c FROM pairs() p; SELECT c FROM pv;
CREATE TRIGGER people_upd BEFORE UPDATE ON people FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION suppress_redundant_updates_trigger(); UPDATE people SET email = email || 'x' WHERE id = (SELECT min(id) FROM people);
CREATE POLICY own ON people USING (email = current_setting('app.mail', true) AND id = (SELECT max(x.id) FROM people x WHERE x.email = people.email)) WITH CHECK (full_name IS NOT NULL); CREATE POLICY own2 ON posts FOR SELECT USING (EXISTS (SELECT 1 FROM people WHERE id = user_id)); CREATE POLICY own3 ON posts FOR ALL TO public USING (user_id IN (SELECT id FROM people WHERE slug = email));
DROP VIEW users; ALTER TABLE people RENAME TO users; DROP FUNCTION by_mail; -- !ok
DROP TABLE users; -- !2BP01
---- numbers_and_times
CREATE TABLE n (a numeric(10, 2)[], b interval day to second(3), c time(3) with time zone, d timestamp without time zone, e double precision, f character varying(5), g "char", h bit varying(5), i national character(3), j int[3][3], k text ARRAY[2], l money, m oid, n regclass, o name, p pg_lsn, q cidr, r macaddr8, s tsquery, t path, u jsonpath, v xml, w int4range, x pg_snapshot, y txid_snapshot, z bpchar, aa decimal, bb dec(3), cc float(20), dd real, ee character, ff timetz, gg box, hh line, ii lseg, jj polygon, kk bytea, ll uuid, mm tid, nn xid8, oo regrole, pp refcursor, qq void); -- !42P16
CREATE TABLE n (a numeric(10, 2)[], b interval day to second(3), c time(3) with time zone, d timestamp without time zone, e double precision, f character varying(5), g "char", h bit varying(5), i national character(3), j int[3][3], k text ARRAY[2], l money, m oid, n regclass, o name, p pg_lsn, q cidr, r macaddr8, s tsquery, t path, u jsonpath, v xml, w int4range, x pg_snapshot, y txid_snapshot, z bpchar, aa decimal, bb dec(3), cc float(20), dd real, ee character, ff timetz, gg box, hh line, ii lseg, jj polygon, kk bytea, ll uuid, mm tid, nn xid8, oo regrole, pp refcursor);
ALTER TABLE n ALTER a TYPE text[] USING a::text[], ALTER d TYPE timestamptz USING d AT TIME ZONE 'UTC', ALTER e SET DATA TYPE numeric, ALTER f TYPE text COLLATE "C"; SELECT (now() AT TIME ZONE 'UTC')::date, extract(dow FROM now()), to_char(now(), 'YYYY'), age(now()), interval '1 year 2 mons', '1 day'::interval * 3, date '2020-01-01' + 5, justify_days(interval '35 days'), make_date(2020, 1, 1), timestamp 'epoch' + 5 * interval '1 s', 'now'::timestamptz, 'infinity'::date FROM n WHERE n.d BETWEEN now() AND now() + '1h' AND d > CURRENT_DATE - 5;
CREATE TABLE deft (a int DEFAULT 1 + 2, b text DEFAULT 'x' || 'y', c uuid DEFAULT gen_random_uuid(), d timestamptz DEFAULT (now() + interval '1 day'), e jsonb DEFAULT '{}'::jsonb, f text[] DEFAULT ARRAY['a']::text[], g text DEFAULT md5(random()::text), h text DEFAULT current_user, i int DEFAULT floor(random() * 10)::int, j date DEFAULT CURRENT_DATE, k bool DEFAULT (NOT true), l bytea DEFAULT '\x00', m int DEFAULT NULL, n text DEFAULT to_char(now(), 'YYYY'), o int CHECK (o BETWEEN 1 AND 5 AND o IN (1, 2)), p text CHECK (p ~* '^a' AND length(p) > 3 AND p = lower(p)), CHECK (num_nonnulls(a, b) = 1 OR (a IS NULL) <> (b IS NULL)), CONSTRAINT q CHECK (((a)::numeric > (0)::numeric) AND (b = ANY (ARRAY['x'::text, 'y'::text]))) NO INHERIT);
CREATE TABLE deft2 (a int DEFAULT a2); -- !0A000
CREATE TABLE deft2 (a int CHECK (nope > 1)); -- !42703
CREATE TABLE deft2 (a int DEFAULT nofunc()); -- !42883
---- extensions_of_the_server
CREATE EXTENSION IF NOT EXISTS plpgsql; CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public; CREATE EXTENSION citext; CREATE EXTENSION "uuid-ossp"; CREATE EXTENSION pg_trgm; CREATE EXTENSION hstore; CREATE EXTENSION btree_gist; CREATE EXTENSION unaccent; CREATE EXTENSION IF NOT EXISTS ltree CASCADE; CREATE EXTENSION intarray;
CREATE TABLE ext (id uuid DEFAULT uuid_generate_v4(), mail citext UNIQUE, h hstore DEFAULT ''::hstore, p ltree, during tstzrange, ids int[], EXCLUDE USING gist (id WITH =, during WITH &&)); CREATE INDEX ON ext USING gin (mail gin_trgm_ops); CREATE INDEX ON ext USING gist (p); CREATE INDEX ON ext USING gin (h); CREATE INDEX ON ext USING gin (ids gin__int_ops); CREATE INDEX ON ext USING gist (mail gist_trgm_ops (siglen = 32));
SELECT digest('x', 'sha256'), crypt('x', gen_salt('bf', 4)), similarity('a', 'b'), 'a' % 'b', mail <-> 'x', h -> 'a', h ? 'b', akeys(h), p <@ 'a.b', nlevel(p), unaccent('é'), ids # 1, sort(ids), k, v FROM ext, each(h) AS e(k, v); INSERT INTO ext (mail) VALUES ('A@x') ON CONFLICT (mail) DO NOTHING; ALTER EXTENSION hstore SET SCHEMA public; COMMENT ON EXTENSION hstore IS 'x'; DROP EXTENSION unaccent; SELECT unaccent('x'); -- !42883
---- words_of_the_grammar_beside_a_table
CREATE TABLE w (id int PRIMARY KEY, a text, b xml, at timestamptz, ts tsvector, arr int[], j jsonb);
SELECT extract(epoch FROM at), extract(isodow FROM w.at), extract('week' FROM at), date_part('doy', at), position('x' IN a), overlay(a PLACING 'x' FROM 1 FOR 2), substring(a FROM 'x' FOR '#'), substring(a SIMILAR 'x' ESCAPE '#'), trim(LEADING 'x' FROM a), trim(a), trim(TRAILING FROM a), normalize(a, NFKC), a IS NFC NORMALIZED, xmlroot(b, version '1.0', standalone yes), xmlserialize(CONTENT b AS text), xmlpi(name foo), xmlelement(name x, a), b IS DOCUMENT, a COLLATE "C", at AT LOCAL, arr[1:], arr[:2], j['k']['l'] FROM w; -- !<17 42601
SELECT extract(epoch FROM at), extract(isodow FROM w.at), date_part('doy', at), position('x' IN a), overlay(a PLACING 'x' FROM 1 FOR 2), substring(a FROM 'x' FOR '#'), substring(a SIMILAR 'x' ESCAPE '#'), trim(LEADING 'x' FROM a), trim(a), trim(TRAILING FROM a), normalize(a, NFKC), a IS NFC NORMALIZED, xmlroot(b, version '1.0', standalone yes), xmlserialize(CONTENT b AS text), xmlpi(name foo), xmlelement(name x, a), b IS DOCUMENT, a COLLATE "C", at AT TIME ZONE 'UTC', arr[1:], arr[:2], j['k']['l'] FROM w;
SELECT a AS alias, id plain, w.at "Quoted", count(*) OVER (ORDER BY id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS c, sum(id) OVER (PARTITION BY a ORDER BY id GROUPS 2 PRECEDING), lag(id, 1, 0) OVER win, first_value(a) OVER (win ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM w WINDOW win AS (ORDER BY id), other AS (win) ORDER BY alias, plain USING <, "Quoted" NULLS FIRST LIMIT ALL OFFSET 0 ROWS;
SELECT a FROM w FETCH NEXT 5 ROWS ONLY; SELECT a FROM w LIMIT (SELECT 1); SELECT id FROM w FOR NO KEY UPDATE NOWAIT; SELECT id FROM w FOR KEY SHARE OF w SKIP LOCKED; SELECT ALL id FROM ONLY (w); SELECT id FROM w TABLESAMPLE SYSTEM (5) WHERE id > 1; SELECT * FROM w AS x TABLESAMPLE system (1), w y WHERE x.id = y.id;
SELECT CAST(a AS varchar(5)), a::char(3)::text, id::bit(8), at::timestamp(3) without time zone, at::date, interval '5' minute + at, CAST(ROW(1, 'x') AS record), ARRAY[id, 2]::bigint[], (SELECT array(SELECT id FROM w w2 WHERE w2.id = w.id)), '{1}'::int[] || arr, row(w.*), (w).a, CASE a WHEN 'x' THEN id WHEN 'y' THEN -id END, id IN (1, 2), id NOT IN (SELECT id FROM w), a LIKE ANY (ARRAY['x']), at BETWEEN ASYMMETRIC now() AND now(), (id, a) = (1, 'x'), id IS NOT DISTINCT FROM 1, a ISNULL, EXISTS (TABLE w), NOT EXISTS (VALUES (1)), id = SOME (arr), a !~* 'x', j -> 'a' ->> 0, j @> '{"a":1}'::jsonb, ts @@ to_tsquery('english', 'x & y'), id % 2, -id, +id, id ^ 2, @ id, |/ id::float8, a || NULL, B'1' & id::bit FROM w WHERE w IS NOT NULL AND id <> ALL (arr) GROUP BY GROUPING SETS ((w.id, w.a), CUBE (at, ts), ()), b::text, arr, j, w.*; -- !42883
SELECT a, count(*) FROM w GROUP BY DISTINCT ROLLUP (a), CUBE (a); SELECT a, GROUPING(a) FROM w GROUP BY GROUPING SETS (a, ()); SELECT max(id) FILTER (WHERE a = 'x') AS m FROM w HAVING max(id) > 0 ORDER BY m; SELECT DISTINCT ON (a, lower(a)) a, id AS z FROM w ORDER BY a, lower(a), z;
SELECT x.a, y.cnt FROM w x CROSS JOIN (SELECT count(*) FROM w) AS y(cnt) NATURAL LEFT JOIN (SELECT 1 AS id) z INNER JOIN (w AS q JOIN w AS r USING (id)) ON q.a = r.a; SELECT v.one, v.two FROM (VALUES (1, 'a'), (2, 'b')) AS v (one, two) JOIN w ON w.id = v.one; SELECT s.id, s.n FROM (w JOIN (SELECT 5 AS n) k ON true) AS s;
SELECT gs, gs.gs, o FROM generate_series(1, 2) AS gs, generate_series(1, 2) WITH ORDINALITY AS g2(v, o), w WHERE w.id = gs; SELECT f.* FROM w, json_to_record(j::json) AS f(x int, y text) WHERE f.x = w.id; SELECT r FROM w, regexp_split_to_table(a, ',') r; SELECT unnest FROM w, unnest(arr); SELECT elem, idx FROM w, unnest(arr) WITH ORDINALITY t(elem, idx); SELECT key, value ->> 'x' FROM w, jsonb_each(j) WHERE key = 'a'; SELECT value FROM w, jsonb_array_elements(j); SELECT count(*) FROM w, LATERAL (VALUES (w.id), (id + 1)) AS l(z) WHERE z > 1 AND l.z < 5; SELECT jsonb_object_keys FROM w, jsonb_object_keys(j);
INSERT INTO w DEFAULT VALUES; -- !23502
INSERT INTO w (id, a) VALUES (1, DEFAULT), (2, (SELECT max(a) FROM w)) RETURNING w.*, id + 1 AS next; INSERT INTO w (id) TABLE pg_temp.none; -- !42P01
INSERT INTO w (id, a) WITH c AS (SELECT 10 AS n) SELECT n, 'q' FROM c; INSERT INTO w (id) (SELECT 11); INSERT INTO w (id) SELECT 12 UNION ALL SELECT 13 ORDER BY 1; INSERT INTO w (id, arr[1], arr[2]) VALUES (14, 1, 2); UPDATE ONLY w SET arr[1] = 5, a = DEFAULT, (at, id) = ROW(now(), 15) WHERE id = 14; UPDATE w AS t SET a = o.a FROM w AS o LEFT JOIN w p ON p.id = o.id WHERE t.id = o.id; UPDATE w SET a = a || '!' WHERE CURRENT OF nocursor; -- !34000
DELETE FROM ONLY w USING (SELECT 99 AS n) d WHERE d.n = w.id RETURNING d.n; WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3), x AS NOT MATERIALIZED (SELECT n FROM t) UPDATE w SET a = x.n::text FROM x WHERE x.n = w.id; WITH w AS (SELECT 1 AS shadow) SELECT shadow FROM w; SELECT sub.shadow FROM (WITH w AS (SELECT 1 AS shadow) SELECT * FROM w) sub; SELECT (WITH q AS (SELECT w.id AS i) SELECT i FROM q) FROM w;
EXPLAIN (FORMAT json, VERBOSE) SELECT a FROM w; CREATE INDEX ON w ((extract(epoch FROM (at AT TIME ZONE 'UTC')))); CREATE INDEX ON w (date_part('doy', at AT TIME ZONE 'UTC'), (j ->> 'x'), (arr[1]), substring(a FROM 1 FOR 3), (a IS NULL)) WHERE a <> '' AND NOT (id = 5); ALTER TABLE w ADD CONSTRAINT ck CHECK (extract(dow FROM at AT TIME ZONE 'UTC') IN (0, 6) OR at IS NULL OR a SIMILAR TO 'x' OR (id, a) IS DISTINCT FROM (1, 'x')); ALTER TABLE w ADD q int GENERATED ALWAYS AS (extract(epoch FROM at AT TIME ZONE 'UTC')::int) STORED; CREATE VIEW wv AS SELECT extract(doy FROM at) AS doy, w.a AS "A", id FROM w; SELECT doy, "A" FROM wv; SELECT A FROM wv; -- !42703
CREATE RULE wr AS ON UPDATE TO w WHERE new.id <> old.id DO INSTEAD NOTHING; CREATE TRIGGER wt BEFORE UPDATE OF a, b ON w FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a AND NEW.id > 0 AND extract(epoch FROM NEW.at) > 0) EXECUTE FUNCTION suppress_redundant_updates_trigger(); CREATE STATISTICS ws ON id, (extract(epoch FROM at)), lower(a) FROM w; COMMENT ON COLUMN w.at IS 'extract(epoch FROM nothing)';
---- copies
CREATE TABLE copied (id int, name text);
COPY copied (id, name) FROM stdin;
1	a
2	\N
\.
COPY copied TO STDOUT;
COPY (SELECT id AS to FROM copied) TO stdout WITH CSV HEADER;
COPY copied (id) TO STDIN (FORMAT binary);
COPY nowhere TO STDOUT; -- !42P01
INSERT INTO copied SELECT count(*), 'c' FROM copied;
