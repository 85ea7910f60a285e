---- strings_and_comments
/* block /* nested ; */ still 'open */ SELECT 'a;b''c', "a;b" FROM (SELECT 1 AS "a;b") s; -- it's; a 'comment
SELECT $$a;b'c$$, $tag$ $$ ; $tag$, E'\'; --', $a1$x$a1$, '/*', '--x', $Ünï$ q $Ünï$; SELECT 1;; ;SELECT 2 ; -- !ok
SELECT 5-- minus
-2, 1 /* in */ + /**/ 2, 'a' /* c */
'b'; -- !42601
SELECT E'multi' 
   '\tline', 'x' -- c
 'y' AS joined; -- !ok
SELECT 1 AS "$$", 2 AS "'", 3 AS "--", 4 AS "/*"; SELECT ':not_a_var', ':''x'''; SELECT '{1,2,3}'::int[], (ARRAY[1, 2, 3])[1:2], 1::int::text;
SELECT a.b:c FROM (SELECT ARRAY[1] AS b, 1 AS c) a; -- !42601
SELECT 2 <@> 1; -- !42883
SELECT 1 WHERE 'a' ~ '\d;' AND 'x' !~~ '%;%' AND 1 <> -1 AND NOT 2 != 2 AND 5 % 2 = 1 AND @ -5 = 5 AND |/ 4 = 2 AND '{}'::jsonb @> '{}' AND 1 # 2 = 3;
---- begin_atomic_text
CREATE FUNCTION ba(a int) RETURNS int LANGUAGE SQL BEGIN ATOMIC SELECT a; SELECT CASE a WHEN 1 THEN CASE WHEN a = 2 THEN 2 END END; END; SELECT ba(1); CREATE TABLE "begin" (atomic int, "end" int); CREATE FUNCTION bb() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT atomic FROM "begin"; SELECT "end" FROM "begin" AS "end"; END; SELECT bb(); CREATE PROCEDURE bp() BEGIN ATOMIC END; CALL bp();
---- crlf_and_blanks
SELECT 1,	2
      , 3;

SELECT    4;
---- no_semicolon_at_end
CREATE TABLE nse (id int);
INSERT INTO nse VALUES (1)
---- only_comments
-- nothing here
/* at all */
---- meta_commands
\set ON_ERROR_STOP on
\set QUIET 1
\timing off
\echo 'Making tables'
\pset pager off
\encoding UTF8
\set tbl things
\set val 'it''s'
CREATE TABLE :tbl (id int, v text DEFAULT :'val');
INSERT INTO :"tbl" VALUES (1, :'val');
\qecho done
SELECT '12:30:45'::time, 'a:b', ARRAY[1,2,3], (ARRAY[1,2,3])[1:2];
\x off
\unset val
---- meta_if
\set wanted true
\if :wanted
CREATE TABLE wanted_table (id int);
\else
CREATE TABLE unwanted (id int) garbage here;
\endif
\if false
SELECT nothing FROM nowhere;
\elif yes
CREATE TABLE elif_table (id int);
\endif
SELECT * FROM wanted_table, elif_table;
\if :{?undefined_var}
DROP TABLE never;
\endif
---- meta_quit
CREATE TABLE before_the_end (id int);
\if false
\quit
\endif
INSERT INTO before_the_end VALUES (1);
\if true
\q
\else
DROP TABLE before_the_end;
\endif
SELECT nothing FROM nowhere;
\i no_such_file.sql
---- transaction_control
BEGIN;
CREATE TABLE tx1 (id int);
SAVEPOINT s1;
INSERT INTO tx1 VALUES (1);
ROLLBACK TO SAVEPOINT s1;
RELEASE SAVEPOINT s1;
COMMIT;
---- transaction_start
START TRANSACTION ISOLATION LEVEL REPEATABLE READ;
CREATE TABLE tx2 (id int);
END;
BEGIN TRANSACTION;
ALTER TABLE tx2 ADD v int;
COMMIT AND NO CHAIN;
INSERT INTO tx2 VALUES (1, 2);
---- nontransactional
CREATE TABLE IF NOT EXISTS ntx (id int, v int);
CREATE INDEX CONCURRENTLY IF NOT EXISTS ntx_id ON ntx (id);
---- nontransactional_vacuum
VACUUM (ANALYZE) ntx;
---- nontransactional_reindex
REINDEX INDEX CONCURRENTLY ntx_id;
---- nontransactional_drop
DROP INDEX CONCURRENTLY ntx_id;
---- procedure_that_commits
CREATE TABLE pbatch (id int, done bool DEFAULT false); INSERT INTO pbatch SELECT generate_series(1, 30);
CREATE PROCEDURE pin_batches() LANGUAGE plpgsql AS $$ BEGIN LOOP UPDATE pbatch SET done = true WHERE id IN (SELECT id FROM pbatch WHERE NOT done LIMIT 10); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$;
---- pg_dump_preamble
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.dumped (id integer NOT NULL, name text);
ALTER TABLE public.dumped OWNER TO postgres;
CREATE SEQUENCE public.dumped_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.dumped_id_seq OWNED BY public.dumped.id;
ALTER TABLE ONLY public.dumped ALTER COLUMN id SET DEFAULT nextval('public.dumped_id_seq'::regclass);
COPY public.dumped (id, name) FROM stdin;
1	one
2	\N
\.
SELECT pg_catalog.setval('public.dumped_id_seq', 2, true);
ALTER TABLE ONLY public.dumped ADD CONSTRAINT dumped_pkey PRIMARY KEY (id);
CREATE FUNCTION public.dumped_fn() RETURNS trigger LANGUAGE plpgsql AS $$ begin return new; end $$;
CREATE TRIGGER dumped_tr BEFORE INSERT ON public.dumped FOR EACH ROW EXECUTE FUNCTION public.dumped_fn();
---- after_the_dump
CREATE TABLE after_dump (id int REFERENCES dumped); INSERT INTO after_dump VALUES (1);
