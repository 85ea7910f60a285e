-- The tables that the statements of statement-effects.tsv are about.
DROP SCHEMA IF EXISTS s, s2 CASCADE;
DROP TABLE IF EXISTS public.child0;
DROP PUBLICATION IF EXISTS pub0;
CREATE SCHEMA s;
SET search_path TO s;
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE DOMAIN posint AS int;
CREATE SEQUENCE sq;
CREATE FUNCTION f1(int) RETURNS int LANGUAGE sql AS 'select 1';
CREATE FUNCTION trgf() RETURNS trigger LANGUAGE plpgsql AS $$ begin return new; end $$;
CREATE TABLE t (
  id int PRIMARY KEY,
  n int,
  n2 int NOT NULL DEFAULT 0,
  u int,
  v10 varchar(10),
  txt text,
  ch char(5),
  amount numeric(10,2),
  hasdef int DEFAULT 1,
  ts timestamp,
  m mood,
  di posint
);
INSERT INTO t
  SELECT g, g, g, g, 'v' || g, 'txt ' || g, 'c', g, g, timestamp '2020-01-01' + g * interval '1 hour', 'ok', g
    FROM generate_series(1, 1000) g;
CREATE INDEX t_n_idx ON t (n);
CREATE INDEX t_v10_idx ON t (v10);
CREATE UNIQUE INDEX t_u_uidx ON t (u);
CREATE UNIQUE INDEX t_n2_multi ON t (n2, id);
ALTER TABLE t ADD CONSTRAINT t_ck_nv CHECK (amount > 0) NOT VALID;
ALTER TABLE t REPLICA IDENTITY USING INDEX t_n2_multi;
CREATE TRIGGER trg BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION trgf();
CREATE STATISTICS st1 ON n, txt FROM t;
CREATE VIEW v AS SELECT id, txt FROM t;
CREATE MATERIALIZED VIEW mv AS SELECT id, n, txt FROM t;
CREATE UNIQUE INDEX mv_u ON mv (id);
CREATE TABLE p (id int PRIMARY KEY);
INSERT INTO p SELECT generate_series(1, 100);
CREATE TABLE c (id int PRIMARY KEY, p_id int);
INSERT INTO c SELECT g, g FROM generate_series(1, 50) g;
CREATE TABLE c2 (id int PRIMARY KEY, p_id int REFERENCES p);
INSERT INTO c2 SELECT g, g FROM generate_series(1, 50) g;
CREATE TABLE c3 (id int PRIMARY KEY, p_id int);
INSERT INTO c3 SELECT g, g FROM generate_series(1, 50) g;
ALTER TABLE c3 ADD CONSTRAINT c3_fk FOREIGN KEY (p_id) REFERENCES p NOT VALID;
CREATE POLICY pol ON c USING (true);
CREATE TABLE child0 (id int);
INSERT INTO child0 SELECT generate_series(1, 10);
CREATE UNLOGGED TABLE ul (id int);
INSERT INTO ul SELECT generate_series(1, 10);
CREATE TABLE inhp (id int);
CREATE TABLE inhc () INHERITS (inhp);
INSERT INTO inhp SELECT generate_series(1, 10);
CREATE TABLE pt (id int, d date NOT NULL) PARTITION BY RANGE (d);
CREATE TABLE pt_1 PARTITION OF pt FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
INSERT INTO pt SELECT g, '2020-06-01' FROM generate_series(1, 50) g;
CREATE TABLE pt_2 (id int, d date NOT NULL);
INSERT INTO pt_2 SELECT g, '2021-06-01' FROM generate_series(1, 50) g;
CREATE TABLE pt_3 (id int, d date NOT NULL CHECK (d >= '2022-01-01' AND d < '2023-01-01'));
CREATE PUBLICATION pub0;
ANALYZE;
