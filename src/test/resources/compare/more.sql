
-- What people change by hand, beside one of every kind.
CREATE TABLE shop.events_1990 (id bigint NOT NULL, at timestamptz NOT NULL, what text);
CREATE INDEX events_1990_what ON shop.events_1990 (what);
CREATE TABLE shop.prices (
  id integer PRIMARY KEY,
  given integer CONSTRAINT price_is_given NOT NULL,
  kind text NOT NULL DEFAULT 'net' CHECK (kind IN ('net', 'gross')),
  valid tstzrange,
  note text
);
ALTER TABLE shop.prices ADD CONSTRAINT prices_note_short CHECK (length(note) < 100) NOT VALID;
CREATE TABLE shop.price_changes (
  price_id integer REFERENCES shop.prices, at date NOT NULL, PRIMARY KEY (price_id, at)
);
CREATE VIEW shop.gross AS SELECT id, given, note FROM shop.prices WHERE note IS NOT NULL;
CREATE RULE gross_insert AS ON INSERT TO shop.gross DO INSTEAD
  INSERT INTO shop.prices (id, given) VALUES (NEW.id, NEW.given);
CREATE DOMAIN shop.percent AS numeric(5, 2) CHECK (VALUE BETWEEN 0 AND 100);
ALTER TABLE shop.prices ADD COLUMN discount shop.percent DEFAULT 0;
CREATE POLICY for_all ON shop.prices USING (kind = 'net') WITH CHECK (true);
ALTER TABLE shop.prices ENABLE ROW LEVEL SECURITY;
CREATE INDEX prices_words ON shop.prices USING gin (to_tsvector('shop.words', note));
CREATE USER MAPPING FOR CURRENT_USER SERVER elsewhere OPTIONS ("user" 'far', password 'hidden');
CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS ("user" 'all');
CREATE SUBSCRIPTION incoming CONNECTION 'host=nowhere password=hidden' PUBLICATION "One", two
  WITH (connect = false, slot_name = NONE);
