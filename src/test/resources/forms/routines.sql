---- plpgsql_variety
CREATE TABLE acc (id serial PRIMARY KEY, owner text, balance numeric DEFAULT 0, updated_at timestamptz);
CREATE FUNCTION transfer(p_from int, p_to int, INOUT amount numeric, OUT ok bool, VARIADIC notes text[] DEFAULT '{}') LANGUAGE plpgsql AS $fn$
<<outer_block>>
DECLARE
  r acc%ROWTYPE; rec record; v_owner acc.owner%TYPE; arr int[] := ARRAY[1, 2]; c CURSOR (k int) FOR SELECT * FROM acc WHERE id = k; ref refcursor;
  n CONSTANT int NOT NULL := 5; al ALIAS FOR p_from; state text; msg text; i int;
BEGIN
  SELECT * INTO STRICT r FROM acc WHERE id = p_from FOR UPDATE;
  SELECT owner, balance INTO v_owner, amount FROM acc WHERE id = al;
  FOR rec IN SELECT a.id AS x, a.owner FROM acc a LOOP RAISE NOTICE '% % %%', rec.x, rec.owner; CONTINUE WHEN rec.x > 5; EXIT; END LOOP;
  FOR i IN REVERSE 10..1 BY 2 LOOP NULL; END LOOP;
  FOREACH i IN ARRAY arr LOOP NULL; END LOOP;
  <<lp>> WHILE true LOOP EXIT lp; END LOOP;
  OPEN c(5); FETCH c INTO rec; MOVE FORWARD ALL IN c; CLOSE c;
  OPEN ref FOR EXECUTE 'SELECT 1 WHERE $1 = 1' USING 1; FETCH NEXT FROM ref INTO i; CLOSE ref;
  EXECUTE format('UPDATE %I SET balance = $1', 'acc') USING 5; GET DIAGNOSTICS i = ROW_COUNT;
  PERFORM 1 FROM acc WHERE acc.id = transfer.p_to; IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'no_data_found', MESSAGE = 'x' || p_to, HINT = 'h'; ELSIF i > 3 THEN RETURN; ELSE NULL; END IF;
  CASE i WHEN 1, 2 THEN NULL; ELSE NULL; END CASE;
  UPDATE acc SET balance = balance - amount WHERE id = p_from RETURNING owner INTO v_owner;
  INSERT INTO acc (owner) VALUES ('x') RETURNING * INTO r; r.owner = 'b'; arr[1] = 3;
  ASSERT n = 5, 'n';
  BEGIN PERFORM 1 / 0; EXCEPTION WHEN division_by_zero OR SQLSTATE '22012' THEN GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, msg = MESSAGE_TEXT; WHEN OTHERS THEN RAISE; END;
EXCEPTION WHEN unique_violation THEN ok := false; RAISE WARNING 'w %', SQLERRM;
END outer_block $fn$;
---- plpgsql_simple
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;
CREATE TABLE touched (id int, updated_at timestamptz);
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF id ON touched FOR EACH ROW WHEN (NEW.id IS NOT NULL) EXECUTE PROCEDURE touch();
CREATE OR REPLACE TRIGGER touch2 BEFORE UPDATE ON touched FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touch();
INSERT INTO touched VALUES (1), (2); UPDATE touched SET id = 3;
CREATE FUNCTION log_stmt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' THEN PERFORM count(*) FROM gone; ELSE PERFORM a.id, b.id FROM newer a JOIN newer b USING (id); END IF; RETURN NULL; END $$;
CREATE TRIGGER ls AFTER DELETE ON touched REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION log_stmt();
CREATE TRIGGER lu AFTER UPDATE ON touched REFERENCING NEW TABLE newer OLD TABLE AS older FOR EACH STATEMENT EXECUTE FUNCTION log_stmt();
UPDATE touched SET id = 4; DELETE FROM touched;
CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON touched DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch('arg1', 2);
ALTER TABLE touched DISABLE TRIGGER touch2, ENABLE ALWAYS TRIGGER touch; ALTER TRIGGER touch2 ON touched RENAME TO touch3; DROP TRIGGER touch3 ON touched; DROP TRIGGER IF EXISTS nope ON touched;
CREATE VIEW tvw AS SELECT id FROM touched; CREATE TRIGGER iot INSTEAD OF INSERT ON tvw FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO tvw VALUES (1); -- !42703
---- trigger_generic_functions
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE j jsonb; k text;
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN j := to_jsonb(NEW); ELSE j := to_jsonb(OLD); END IF;
  FOR k IN SELECT jsonb_object_keys(j) LOOP
    EXECUTE format('SELECT ($1).%I::text', k) USING coalesce(NEW, OLD);
  END LOOP;
  IF TG_TABLE_NAME = 'one' AND TG_OP = 'INSERT' THEN NEW.only_in_one := TG_ARGV[0]; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TABLE one (id int, only_in_one text); CREATE TABLE two (id int);
CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON one FOR EACH ROW EXECUTE FUNCTION audit('v');
CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON two FOR EACH ROW EXECUTE FUNCTION audit();
INSERT INTO one VALUES (1); INSERT INTO two VALUES (1); DELETE FROM two;
---- sql_bodies
CREATE TABLE sb (id int, v text);
CREATE FUNCTION sb_all(lim int DEFAULT 10) RETURNS SETOF sb LANGUAGE sql STABLE ROWS 5 COST 10 PARALLEL SAFE BEGIN ATOMIC; SELECT * FROM sb LIMIT lim; SELECT id, v FROM sb WHERE id < sb_all.lim; END;
CREATE FUNCTION sb_add(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE STRICT LEAKPROOF RETURN a + b;
CREATE FUNCTION sb_tab(int, text = 'x') RETURNS TABLE (a int, b text) LANGUAGE sql AS $_$ SELECT id, v FROM sb WHERE id = $1 AND v = $2 $_$;
CREATE FUNCTION sb_case(x int) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN x = 1 THEN 'a' ELSE 'b' END; END;
CREATE PROCEDURE sb_proc(IN a int, INOUT b int DEFAULT 3) LANGUAGE sql BEGIN ATOMIC INSERT INTO sb VALUES (a); SELECT b + 1; END;
CALL sb_proc(1, 2); CALL sb_proc(a => 5); SELECT * FROM sb_tab(1); SELECT a, t.b FROM sb_tab(1, 'y') t WHERE t.a = 1; SELECT sb_add(b := 1, a := 2), sb_all(), (sb_all(3)).v, sb_case(1);
CREATE FUNCTION sb_set() RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, ''x''::text'; SELECT q.n FROM sb_set() AS q(n int, t text);
CREATE FUNCTION sb_poly(anyelement, anyarray, VARIADIC "any") RETURNS anyelement LANGUAGE sql AS 'SELECT $1'; -- !42P13
CREATE FUNCTION sb_poly(anyelement, anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1'; SELECT sb_poly(1, ARRAY[2]);
CREATE FUNCTION sb_void(sb) RETURNS void LANGUAGE sql AS $$ DELETE FROM sb WHERE id = $1.id; $$; SELECT sb_void(sb) FROM sb;
CREATE FUNCTION sb_bad() RETURNS int LANGUAGE sql AS $$ SELECT nope FROM sb $$; -- !42703
ALTER FUNCTION sb_add(int, int) RENAME TO sb_plus; ALTER FUNCTION sb_plus(a int, b int) STABLE COST 5 SET work_mem = '1MB'; ALTER ROUTINE sb_plus RESET ALL; DROP FUNCTION sb_plus; DROP ROUTINE sb_void(sb); DROP PROCEDURE sb_proc; DROP FUNCTION IF EXISTS sb_tab(int, text), nope(int);
SELECT sb_plus(1, 2); -- !42883
---- check_function_bodies_off
SET LOCAL check_function_bodies = off;
CREATE FUNCTION early() RETURNS SETOF later_table LANGUAGE sql AS 'SELECT * FROM later_table'; -- !42704
CREATE FUNCTION early() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM later_table';
CREATE FUNCTION early2() RETURNS int LANGUAGE plpgsql AS 'this is not valid';
CREATE TABLE later_table (id int); SELECT early();
---- plpgsql_late_bound
CREATE FUNCTION makes_temp() RETURNS int LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE scratchpad (n int) ON COMMIT DROP; INSERT INTO scratchpad VALUES (1); RETURN (SELECT n FROM scratchpad); END $$;
SELECT makes_temp();
CREATE FUNCTION uses_later() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM made_later); END $$;
CREATE TABLE made_later (id int); SELECT uses_later();
DO $$ BEGIN CREATE TABLE in_do (a int); INSERT INTO in_do VALUES (1); ALTER TABLE in_do ADD b int; UPDATE in_do SET b = a; END $$; SELECT b FROM in_do; CREATE INDEX ON in_do (b);
DO LANGUAGE plpgsql 'BEGIN IF to_regclass(''nowhere'') IS NOT NULL THEN DELETE FROM nowhere; END IF; END';
DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['da', 'db'] LOOP EXECUTE 'CREATE TABLE ' || quote_ident(t) || ' (id int, note text)'; END LOOP; END $$; INSERT INTO da (note) VALUES ('x'); ALTER TABLE db ADD COLUMN more int; UPDATE db SET more = 1;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'in_do' AND column_name = 'zz') THEN ALTER TABLE in_do RENAME COLUMN zz TO yy; END IF; END $$;
DO $$ BEGIN ALTER TABLE in_do ADD CONSTRAINT c1 CHECK (a > 0); EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN ALTER TABLE in_do ADD CONSTRAINT c1 CHECK (a > 0); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE TYPE st AS ENUM ('a', 'b'); EXCEPTION WHEN duplicate_object THEN null; END $$; CREATE TABLE uses_st (s st DEFAULT 'a'); DO $$ BEGIN CREATE TYPE st AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN RAISE NOTICE 'there'; END $$;
DO $$ BEGIN DROP TABLE nowhere; EXCEPTION WHEN undefined_table THEN NULL; END $$;
DO $$ BEGIN PERFORM nowhere.f(); EXCEPTION WHEN OTHERS THEN RAISE NOTICE '%', SQLERRM; END $$;
DO $$ BEGIN UPDATE nowhere SET x = 1; END $$; -- !42P01
DO $outer$ BEGIN EXECUTE $inner$ CREATE FUNCTION gen() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN 1; END $body$ $inner$; END $outer$; SELECT gen();
DO $$ BEGIN RAISE EXCEPTION 'stop % here', 1 USING ERRCODE = 'ZZ001'; END $$; -- !ZZ001
---- dynamic_schema
CREATE SCHEMA tenant_1; CREATE SCHEMA tenant_2;
DO $$ DECLARE s record; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant\_%' LOOP EXECUTE format('SET LOCAL search_path TO %I', s.nspname); CREATE TABLE thing (id int); PERFORM set_config('search_path', 'public', true); END LOOP; END $$;
SELECT * FROM tenant_1.thing, tenant_2.thing AS o; ALTER TABLE tenant_2.thing ADD c int;
CREATE FUNCTION make_thing(n text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'CREATE TABLE ' || n || ' (id int)'; END $$;
SELECT make_thing('thing_a'), make_thing('thing_b'); INSERT INTO thing_a VALUES (1); CREATE INDEX ON thing_b (id);
---- aggregates_operators_casts
CREATE FUNCTION add_up(numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT coalesce($1, 0) + coalesce($2, 0)';
CREATE AGGREGATE total (numeric) (SFUNC = add_up, STYPE = numeric, INITCOND = '0', COMBINEFUNC = add_up, PARALLEL = safe); SELECT total(x) FILTER (WHERE x > 1) FROM generate_series(1, 3) x;
CREATE OR REPLACE AGGREGATE total (numeric) (SFUNC = add_up, STYPE = numeric); CREATE AGGREGATE first_of (ORDER BY anyelement) (sfunc = x, stype = y); -- !42704
CREATE AGGREGATE cnt (*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0'); SELECT cnt(*); COMMENT ON AGGREGATE cnt (*) IS 'c'; ALTER AGGREGATE total (numeric) RENAME TO total2; SELECT total2(1); DROP AGGREGATE cnt (*);
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = text, FUNCTION = opf); -- !42883
CREATE FUNCTION opf(int, text) RETURNS bool LANGUAGE sql IMMUTABLE RETURN $1::text = $2; CREATE OPERATOR === (LEFTARG = int, RIGHTARG = text, PROCEDURE = opf); SELECT 1 === '1', 1 OPERATOR(public.===) '2'; CREATE OPERATOR @#@ (RIGHTARG = int, FUNCTION = int4um); SELECT @#@ 5; ALTER OPERATOR === (int, text) SET (RESTRICT = eqsel); DROP OPERATOR @#@ (NONE, int);
CREATE TYPE money2 AS (amount numeric, cur text); CREATE FUNCTION to_num(money2) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN ($1).amount; CREATE CAST (money2 AS numeric) WITH FUNCTION to_num(money2) AS ASSIGNMENT; CREATE TABLE mm (n numeric); INSERT INTO mm VALUES (ROW(1, 'EUR')::money2); SELECT ROW(1, 'x')::money2::numeric; CREATE CAST (text AS money2) WITH INOUT AS IMPLICIT; DROP CAST (text AS money2);
CREATE FUNCTION my_lt(money2, money2) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount < ($2).amount'; CREATE OPERATOR <% (LEFTARG = money2, RIGHTARG = money2, FUNCTION = my_lt, COMMUTATOR = >%); CREATE FUNCTION my_cmp(money2, money2) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT btnumeric_cmp(($1).amount, ($2).amount)'; -- !42883
CREATE OPERATOR FAMILY of1 USING btree; CREATE OPERATOR CLASS rev_ops FOR TYPE int USING btree FAMILY of1 AS OPERATOR 1 > , OPERATOR 2 >= , OPERATOR 3 = , OPERATOR 4 <= , OPERATOR 5 < , FUNCTION 1 btint4cmp(int, int); CREATE TABLE roc (a int); CREATE INDEX ON roc (a rev_ops); CREATE INDEX ON roc USING btree (a int4_ops DESC NULLS LAST); CREATE INDEX ON roc (a nope_ops); -- !42704
---- procedures
CREATE TABLE batch (id int, done bool DEFAULT false); INSERT INTO batch SELECT generate_series(1, 30);
CREATE PROCEDURE in_batches() LANGUAGE plpgsql AS $$ BEGIN LOOP UPDATE batch SET done = true WHERE id IN (SELECT id FROM batch WHERE NOT done LIMIT 10); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$;
CALL in_batches(); -- !2D000
DO $$ BEGIN COMMIT; END $$; -- !2D000
---- event_triggers
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM pg_event_trigger_ddl_commands() LOOP RAISE DEBUG '% %', r.command_tag, r.object_identity; END LOOP; END $$;
CREATE EVENT TRIGGER et ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION on_ddl(); CREATE TABLE seen_by_et (id int); ALTER EVENT TRIGGER et DISABLE; DROP EVENT TRIGGER et; CREATE EVENT TRIGGER et2 ON sql_drop EXECUTE FUNCTION on_ddl(); ALTER EVENT TRIGGER et2 RENAME TO et3; DROP EVENT TRIGGER IF EXISTS et3 CASCADE;
