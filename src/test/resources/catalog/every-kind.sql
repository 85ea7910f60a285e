-- One of every kind of object a snapshot knows.
CREATE EXTENSION citext;
CREATE SCHEMA shop;
CREATE SCHEMA "Odd Schema";
CREATE COLLATION shop.german (provider = icu, locale = 'de-DE');
CREATE TYPE shop.status AS ENUM ('new', 'paid', 'sent');
ALTER TYPE shop.status ADD VALUE 'checked' BEFORE 'paid';
CREATE TYPE shop.address AS (street text, "ZIP" text COLLATE "C");
CREATE TYPE shop.span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE DOMAIN shop.email AS citext DEFAULT 'a@b.example' NOT NULL
  CONSTRAINT has_at CHECK (VALUE ~ '@') CONSTRAINT short CHECK (length(VALUE) < 100);
CREATE SEQUENCE shop.invoice_number AS integer START 1000 INCREMENT BY 5 CACHE 3 CYCLE MAXVALUE 9000;

CREATE FUNCTION shop.next_code(prefix text DEFAULT 'A') RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT prefix || '-1' $$;
CREATE TABLE shop.customers (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) PRIMARY KEY,
  email shop.email NOT NULL,
  name text COLLATE "C",
  code text DEFAULT shop.next_code('C'),
  home shop.address,
  note text,
  name_length integer GENERATED ALWAYS AS (length(name)) STORED,
  CONSTRAINT customers_name_key UNIQUE (name) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE shop.customers ALTER COLUMN name SET STATISTICS 500;
ALTER TABLE shop.customers ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE shop.customers ALTER COLUMN note SET COMPRESSION pglz;
CREATE TABLE shop.orders (
  id serial PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customers ON DELETE CASCADE,
  parent integer,
  state shop.status NOT NULL DEFAULT 'new',
  total numeric(12, 2) CHECK (total >= 0),
  "Weird ""Name" text,
  during shop.span,
  EXCLUDE USING gist (during WITH &&)
) WITH (fillfactor = 70);
ALTER TABLE shop.orders ADD CONSTRAINT orders_parent_fkey FOREIGN KEY (parent) REFERENCES shop.orders
  NOT VALID;
CREATE UNLOGGED TABLE shop.cache (key text, value text);
ALTER TABLE shop.cache REPLICA IDENTITY FULL;
CREATE INDEX orders_state ON shop.orders (state, total DESC NULLS LAST) WHERE state <> 'sent';
CREATE UNIQUE INDEX orders_lower ON shop.orders (lower("Weird ""Name")) INCLUDE (total);
CREATE TABLE shop.events (id bigint, at timestamptz NOT NULL, what text DEFAULT 'x')
  PARTITION BY RANGE (at);
CREATE TABLE shop.events_2024 PARTITION OF shop.events
  FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE shop.events_rest (what text DEFAULT 'y', id bigint NOT NULL, at timestamptz NOT NULL);
ALTER TABLE shop.events ATTACH PARTITION shop.events_rest DEFAULT;
CREATE INDEX events_at ON shop.events (at);
ALTER TABLE shop.events ADD PRIMARY KEY (id, at);
CREATE TABLE shop.base (id integer PRIMARY KEY, a text);
CREATE TABLE shop.child (b text) INHERITS (shop.base);

CREATE VIEW shop.open_orders WITH (security_barrier = true) AS
  SELECT id, customer_id, total FROM shop.orders WHERE state <> 'sent';
CREATE VIEW shop.big_orders AS SELECT * FROM shop.open_orders WHERE total > 100 WITH CHECK OPTION;
CREATE MATERIALIZED VIEW shop.totals AS
  SELECT customer_id, sum(total) AS total FROM shop.orders GROUP BY customer_id;
CREATE UNIQUE INDEX totals_customer ON shop.totals (customer_id);
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  AS $$ BEGIN NEW.total := coalesce(NEW.total, 0); RETURN NEW; END $$;
CREATE FUNCTION shop.order_count(c shop.customers) RETURNS bigint LANGUAGE sql STABLE
  BEGIN ATOMIC SELECT count(*) FROM shop.orders o WHERE o.customer_id = c.id; END;
CREATE FUNCTION shop.order_count(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE shop.tidy(days integer) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE AGGREGATE shop.product(numeric) (SFUNC = numeric_mul, STYPE = numeric, INITCOND = '1');
CREATE FUNCTION shop.same(shop.address, shop.address) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT $1.street = $2.street $$;
CREATE OPERATOR shop.=== (LEFTARG = shop.address, RIGHTARG = shop.address, FUNCTION = shop.same);
CREATE FUNCTION shop.to_text(shop.address) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT $1.street $$;
CREATE CAST (shop.address AS text) WITH FUNCTION shop.to_text(shop.address) AS ASSIGNMENT;
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF total ON shop.orders
  FOR EACH ROW WHEN (NEW.total IS NULL) EXECUTE FUNCTION shop.touch();
ALTER TABLE shop.orders ENABLE ALWAYS TRIGGER touch;
CREATE RULE no_delete AS ON DELETE TO shop.cache DO INSTEAD NOTHING;
ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.customers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON shop.customers FOR SELECT TO pg_monitor, PUBLIC
  USING (name = current_user);
CREATE POLICY "New rows" ON shop.customers AS RESTRICTIVE FOR INSERT TO pg_monitor
  WITH CHECK (name IS NOT NULL);
CREATE STATISTICS shop.orders_stats (dependencies) ON customer_id, state FROM shop.orders;
CREATE PUBLICATION all_orders FOR TABLE shop.orders, shop.customers WITH (publish = 'insert, update');
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')
  EXECUTE FUNCTION shop.watch();
ALTER EVENT TRIGGER watching DISABLE;
CREATE TEXT SEARCH DICTIONARY shop.plain (TEMPLATE = pg_catalog.simple, STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION shop.words (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION shop.words ALTER MAPPING FOR asciiword, word WITH shop.plain, english_stem;
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere OPTIONS (host 'h', password 'hidden');
CREATE FOREIGN TABLE shop.remote (id integer OPTIONS (c 'x') NOT NULL) SERVER elsewhere
  OPTIONS (t 'far');
GRANT USAGE ON SCHEMA shop TO pg_monitor;
GRANT SELECT, INSERT ON shop.orders TO pg_monitor WITH GRANT OPTION;
GRANT SELECT (name), UPDATE (note) ON shop.customers TO pg_monitor;
REVOKE EXECUTE ON FUNCTION shop.touch() FROM PUBLIC;
GRANT ALL ON shop.cache TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO pg_monitor;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
COMMENT ON SCHEMA shop IS 'What is sold';
COMMENT ON TABLE shop.orders IS 'It''s an order';
COMMENT ON COLUMN shop.orders.total IS 'with tax';
COMMENT ON CONSTRAINT orders_parent_fkey ON shop.orders IS 'a tree';
COMMENT ON FUNCTION shop.order_count(integer) IS 'not the other one';
COMMENT ON POLICY own_rows ON shop.customers IS 'own';
COMMENT ON TRIGGER touch ON shop.orders IS 'no nulls';
COMMENT ON INDEX shop.orders_state IS 'for the list';
COMMENT ON TYPE shop.status IS 'of an order';
