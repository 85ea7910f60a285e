-- Changes whose comparison or fix was wrong once: each set between blank lines is made together.
CREATE INDEX by_hand_15_idx ON shop.events (id DESC NULLS LAST);
ALTER TABLE shop.events RENAME TO by_hand_23_renamed;

ALTER TABLE shop.events DETACH PARTITION shop.events_2024;
GRANT UPDATE (at) ON shop.events_2024 TO PUBLIC;

ALTER TABLE shop.child ALTER COLUMN a SET COMPRESSION pglz;

ALTER TABLE shop.events ALTER COLUMN what DROP DEFAULT;
ALTER TABLE shop.events DETACH PARTITION shop.events_rest;

CREATE TABLE shop.by_hand_4 (extra integer) INHERITS (shop.orders);
ALTER TABLE shop.by_hand_4 SET UNLOGGED;
ALTER PUBLICATION all_orders SET (publish = 'insert');

ALTER TABLE shop.events DETACH PARTITION shop.events_rest;
ALTER TABLE shop.events_rest RENAME COLUMN what TO by_hand_41_renamed;

ALTER TABLE shop.events DETACH PARTITION shop.events_rest;
ALTER TABLE shop.events_rest ALTER COLUMN what TYPE varchar(2000);

ALTER TABLE shop.cache SET LOGGED;
ALTER SEQUENCE shop.orders_id_seq OWNED BY shop.cache.value;

ALTER TYPE shop.status ADD VALUE 'by hand 43';
ALTER TABLE shop.orders RENAME TO by_hand_50_renamed;

CREATE SEQUENCE shop.by_hand_29 AS smallint;
ALTER SEQUENCE shop.by_hand_29 OWNED BY shop.cache.value;

CREATE OR REPLACE VIEW shop.gross AS SELECT id, given, note, 26 AS by_hand FROM shop.prices;

ALTER TYPE shop.status ADD VALUE 'by hand 6' AFTER 'new';
CREATE CAST (shop.status AS uuid) WITH INOUT AS IMPLICIT;

ALTER TABLE shop.prices RENAME COLUMN given TO by_hand_46_renamed;

ALTER TABLE shop.prices ALTER given DROP NOT NULL;
ALTER TABLE shop.prices ADD CONSTRAINT other_name NOT NULL given NOT VALID;

CREATE OR REPLACE RULE no_delete AS ON DELETE TO shop.cache WHERE 4 > 0 DO INSTEAD NOTHING;
ALTER TABLE shop.cache ENABLE ALWAYS RULE no_delete;

ALTER TABLE shop.child NO INHERIT shop.base;
ALTER TABLE shop.base ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE shop.child INHERIT shop.base;

ALTER TABLE shop.events ATTACH PARTITION shop.events_1990 FOR VALUES FROM ('1990-01-01') TO ('1991-01-01');

ALTER TABLE shop.base DROP COLUMN a;
ALTER TABLE shop.orders INHERIT shop.base;

GRANT SELECT, DELETE ON shop.customers TO pg_monitor;
