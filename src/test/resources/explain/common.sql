CREATE TABLE tickets (id serial PRIMARY KEY, title varchar(255), rank integer);
INSERT INTO tickets (id, rank) VALUES (1, -1), (2, 0), (3, 5);
CREATE TABLE labels (id int, name text);
CREATE FUNCTION find(a integer) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION find(a bigint) RETURNS int LANGUAGE sql AS 'SELECT 1';
DO $$ BEGIN CREATE ROLE explain_common LOGIN PASSWORD 'x'; EXCEPTION WHEN duplicate_object THEN END $$;
GRANT ALL ON ALL TABLES IN SCHEMA public TO explain_common;
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO explain_common;
