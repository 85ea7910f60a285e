-- One object of every kind a schema can hold, with what makes it hard to copy.
DO $$ BEGIN
  CREATE ROLE clone_owner; CREATE ROLE clone_reader BYPASSRLS; CREATE ROLE "Odd ""Name" NOINHERIT;
  GRANT clone_reader TO clone_owner WITH ADMIN OPTION;
EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE EXTENSION pgcrypto;
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION postgres_fdw;
GRANT EXECUTE ON FUNCTION gen_random_bytes(int) TO clone_reader;
REVOKE EXECUTE ON FUNCTION gen_random_bytes(int) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
CREATE SCHEMA app AUTHORIZATION clone_owner;
CREATE SCHEMA "Odd schema";
COMMENT ON SCHEMA app IS 'it''s the app';
COMMENT ON SCHEMA public IS 'no longer standard';
CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok', 'glad');
ALTER TYPE app.mood ADD VALUE 'so-so' BEFORE 'glad';
CREATE TYPE app.pair AS (one int, two text COLLATE "C");
CREATE TYPE app.floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE DOMAIN app.positive AS int DEFAULT 1 NOT NULL CONSTRAINT more CHECK (VALUE > 0);
ALTER DOMAIN app.positive ADD CONSTRAINT small CHECK (VALUE < 1000000) NOT VALID;
COMMENT ON TYPE app.mood IS 'how it is';
COMMENT ON CONSTRAINT more ON DOMAIN app.positive IS 'more';
CREATE COLLATION app.german (provider = icu, locale = 'de', deterministic = false);
CREATE FUNCTION app.one() RETURNS int LANGUAGE sql IMMUTABLE RETURN 1;
CREATE FUNCTION app.add(a int, b int DEFAULT 2, OUT total int) LANGUAGE plpgsql STRICT PARALLEL SAFE COST 7
  AS $f$ BEGIN total := a + b; END $f$;
CREATE FUNCTION app.define() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path TO 'app', 'pg_temp' AS 'SELECT 1';
CREATE PROCEDURE app.act(INOUT a int) LANGUAGE plpgsql AS $f$ BEGIN a := 1; COMMIT; END $f$;
CREATE AGGREGATE app.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE);
CREATE FUNCTION app.mood_int(app.mood) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (app.mood AS int) WITH FUNCTION app.mood_int(app.mood) AS ASSIGNMENT;
CREATE FUNCTION app.pair_eq(app.pair, app.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.one = $2.one';
CREATE OPERATOR app.=== (FUNCTION = app.pair_eq, LEFTARG = app.pair, RIGHTARG = app.pair, COMMUTATOR = OPERATOR(app.===));
CREATE FUNCTION app.cmp(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
CREATE OPERATOR FAMILY app.backward USING btree;
CREATE OPERATOR CLASS app.backward_int FOR TYPE int USING btree FAMILY app.backward AS
  OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 app.cmp(int, int);
CREATE TEXT SEARCH DICTIONARY app.plain (TEMPLATE = pg_catalog.simple, stopwords = 'english');
CREATE TEXT SEARCH CONFIGURATION app.search (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION app.search ALTER MAPPING FOR asciiword WITH app.plain, english_stem;
CREATE SEQUENCE app.alone AS smallint INCREMENT 5 MINVALUE 5 MAXVALUE 500 START 10 CACHE 3 CYCLE;
CREATE TABLE app.tenants (id bigint GENERATED ALWAYS AS IDENTITY (START 100) PRIMARY KEY, name citext NOT NULL UNIQUE,
  tags hstore, kind app.mood DEFAULT 'sad'::app.mood, data jsonb DEFAULT '{}'::jsonb);
CREATE TABLE app.items (
  id serial PRIMARY KEY, tenant bigint NOT NULL REFERENCES app.tenants ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  price numeric(10, 2) DEFAULT 0 CHECK (price >= 0), twice numeric GENERATED ALWAYS AS (price * 2) STORED,
  during tstzrange, size app.floats, n app.positive, p app.pair, "Odd ""col" text COLLATE "C", number int DEFAULT nextval('app.alone'),
  stamp timestamptz DEFAULT '2024-03-04 05:06:07+02', spare int[], gone text,
  CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (price > 0),
  CONSTRAINT sum CHECK (app.one() + price > 0)
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE app.items DROP COLUMN gone, ALTER COLUMN "Odd ""col" SET STORAGE EXTERNAL, ALTER price SET STATISTICS 77,
  ALTER price SET (n_distinct = 5);
ALTER TABLE app.items ADD CONSTRAINT later CHECK (number > 0) NOT VALID;
COMMENT ON TABLE app.items IS 'things';
COMMENT ON COLUMN app.items."Odd ""col" IS 'odd';
COMMENT ON CONSTRAINT sum ON app.items IS 'sum';
CREATE UNLOGGED TABLE app.quick (a int, b int, UNIQUE NULLS NOT DISTINCT (a));
CREATE TABLE app.base (a int NOT NULL, b text DEFAULT 'b', CONSTRAINT in_base CHECK (a > 0));
CREATE TABLE app.child (c int DEFAULT 3, CONSTRAINT in_child CHECK (c > 0)) INHERITS (app.base);
ALTER TABLE app.child ALTER b SET DEFAULT 'child';
CREATE TABLE app.typed OF app.pair (PRIMARY KEY (one));
CREATE TABLE app.log (id bigint, at date NOT NULL, word text DEFAULT 'x', PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.log_1 PARTITION OF app.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.log_2 (word text, at date NOT NULL, id bigint NOT NULL) PARTITION BY LIST (id);
ALTER TABLE app.log ATTACH PARTITION app.log_2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE app.log_2_1 PARTITION OF app.log_2 FOR VALUES IN (1, 2);
CREATE TABLE app.log_rest PARTITION OF app.log DEFAULT;
CREATE INDEX log_word ON app.log (word);
ALTER TABLE app.log ADD CONSTRAINT log_tenant FOREIGN KEY (id) REFERENCES app.tenants;
CREATE INDEX items_lower ON app.items (lower("Odd ""col"), price DESC NULLS LAST) INCLUDE (number) WHERE price > 1;
CREATE INDEX items_back ON app.items (number app.backward_int);
CREATE UNIQUE INDEX items_identity ON app.items (id, tenant);
ALTER INDEX app.items_lower ALTER COLUMN 1 SET STATISTICS 33;
ALTER TABLE app.items REPLICA IDENTITY USING INDEX items_identity;
ALTER TABLE app.tenants CLUSTER ON tenants_pkey;
ALTER TABLE app.quick REPLICA IDENTITY FULL;
CREATE STATISTICS app.items_stat (dependencies, ndistinct) ON tenant, number FROM app.items;
ALTER STATISTICS app.items_stat SET STATISTICS 55;
CREATE VIEW app.names (id, called) WITH (security_barrier = true) AS SELECT id, name FROM app.tenants WITH LOCAL CHECK OPTION;
ALTER VIEW app.names ALTER COLUMN called SET DEFAULT 'nobody';
CREATE VIEW app.grouped AS SELECT t.id, t.name, count(*) FROM app.tenants t JOIN app.items i ON i.tenant = t.id GROUP BY t.id;
CREATE MATERIALIZED VIEW app.summary AS SELECT tenant, sum(price) AS price FROM app.items GROUP BY tenant;
CREATE MATERIALIZED VIEW app.unfilled AS SELECT 1 AS one WITH NO DATA;
CREATE UNIQUE INDEX ON app.summary (tenant);
CREATE FUNCTION app.names_of(t app.tenants) RETURNS SETOF app.names LANGUAGE sql BEGIN ATOMIC SELECT * FROM app.names n WHERE n.id = (t).id; END;
CREATE RULE no_delete AS ON DELETE TO app.quick DO INSTEAD NOTHING;
ALTER TABLE app.quick DISABLE RULE no_delete;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NEW; END $f$;
CREATE TRIGGER touch BEFORE UPDATE OF price ON app.items FOR EACH ROW WHEN (OLD.price IS DISTINCT FROM NEW.price) EXECUTE FUNCTION app.touch();
CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON app.items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch('a', 'b');
CREATE TRIGGER logged BEFORE INSERT ON app.log FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER renamed BEFORE UPDATE ON app.tenants FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION app.touch();
ALTER TABLE app.items DISABLE TRIGGER touch;
ALTER TABLE app.log_1 DISABLE TRIGGER logged;
ALTER TABLE app.tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON app.tenants AS RESTRICTIVE FOR UPDATE TO clone_owner, "Odd ""Name" USING (kind = 'glad') WITH CHECK (id > 0);
CREATE POLICY everybody ON app.tenants USING (true);
COMMENT ON POLICY own ON app.tenants IS 'own';
COMMENT ON TRIGGER touch ON app.items IS 'touch';
COMMENT ON FUNCTION app.add(int, int) IS 'adds';
COMMENT ON INDEX app.items_lower IS 'lower';
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '192.0.2.1');
CREATE FOREIGN TABLE app.remote (id int OPTIONS (column_name 'ID') NOT NULL, word text) SERVER far OPTIONS (table_name 'other');
CREATE PUBLICATION parts FOR TABLES IN SCHEMA "Odd schema", TABLE app.tenants;
CREATE PUBLICATION "some" FOR TABLE app.items (id, tenant) WHERE (id > 5) WITH (publish = 'insert, update');
CREATE PUBLICATION whole FOR ALL TABLES;
ALTER TABLE app.items OWNER TO clone_owner;
ALTER FUNCTION app.one() OWNER TO clone_owner;
ALTER TYPE app.mood OWNER TO clone_owner;
ALTER VIEW app.names OWNER TO clone_owner;
GRANT USAGE ON SCHEMA app TO PUBLIC;
GRANT SELECT, UPDATE (price) ON app.items TO clone_reader WITH GRANT OPTION;
SET SESSION AUTHORIZATION clone_reader;
GRANT SELECT ON app.items TO "Odd ""Name";
RESET SESSION AUTHORIZATION;
REVOKE ALL ON FUNCTION app.add(int, int) FROM PUBLIC;
REVOKE DELETE ON app.items FROM clone_owner;
GRANT USAGE ON SEQUENCE app.alone TO clone_reader;
GRANT USAGE ON FOREIGN SERVER far TO clone_owner;
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE clone_owner IN SCHEMA app GRANT SELECT ON TABLES TO clone_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE clone_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN NULL; END $f$;
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION app.on_ddl();
ALTER EVENT TRIGGER watch DISABLE;
