ALTER TABLE shop.events_rest RENAME TO by_hand;

DROP FUNCTION shop.order_count(integer);
CREATE PROCEDURE shop.order_count(integer) LANGUAGE sql AS 'SELECT 1';

ALTER TABLE shop.prices RENAME TO by_hand;
CREATE VIEW shop.prices AS SELECT * FROM shop.by_hand;

ALTER TABLE shop.events RENAME TO by_hand;

ALTER TABLE shop.orders RENAME TO by_hand;

ALTER TABLE shop.events DETACH PARTITION shop.events_rest;
ALTER TABLE shop.events_rest RENAME COLUMN what TO by_hand;

ALTER TABLE shop.events DETACH PARTITION shop.events_2024;
ALTER TABLE shop.events_2024 ADD COLUMN by_hand text;

ALTER TABLE shop.events DETACH PARTITION shop.events_2024;
CREATE TABLE shop.by_hand (extra integer) INHERITS (shop.events_2024);

ALTER TABLE shop.events ADD COLUMN by_hand text;
ALTER TABLE shop.events RENAME TO by_hand;

CREATE INDEX by_hand ON shop.events (id DESC NULLS LAST);
ALTER TABLE shop.events RENAME TO by_hand_2;

ALTER TABLE shop.orders ALTER COLUMN parent TYPE bigint;
ALTER TABLE shop.orders ADD COLUMN by_hand bigint GENERATED ALWAYS AS (parent * 2) STORED;

CREATE UNLOGGED TABLE shop.by_hand () INHERITS (shop.orders);
DROP PUBLICATION all_orders;
