package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements would make, read from their text. */
class MadeObjectsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE IF NOT EXISTS app.\"Users\" (id int) | relation app.Users",
        "CREATE UNLOGGED TABLE Log AS SELECT 1 | relation log",
        "create or replace view v as select 1 | relation v",
        "CREATE MATERIALIZED VIEW m AS SELECT 1 | relation m",
        "CREATE FOREIGN TABLE f (id int) SERVER s | relation f",
        "EXPLAIN (ANALYZE, COSTS off) CREATE TABLE e AS SELECT 1 | relation e",
        "EXPLAIN ANALYSE VERBOSE SELECT 1 AS n INTO e | relation e",
        "EXPLAIN (ANALYZE off) CREATE TABLE e AS SELECT 1 | ''",
        "EXPLAIN (SELECT 1 AS analyze) | ''",
        "CREATE FOREIGN DATA WRAPPER w HANDLER h | foreign data wrapper w",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (id) | index i",
        "CREATE INDEX ON t (id) | ''",
        "CREATE OR REPLACE FUNCTION auth.uid() RETURNS uuid AS 'x' LANGUAGE sql | function auth.uid",
        "CREATE TYPE mood AS ENUM ('a') | type mood",
        "CREATE DOMAIN d AS text | type d",
        "CREATE SCHEMA IF NOT EXISTS s | schema s",
        "CREATE SCHEMA AUTHORIZATION joe | schema joe",
        "CREATE USER joe | role joe",
        "CREATE USER MAPPING FOR joe SERVER s | ''",
        "CREATE POLICY \"see all\" ON public.t FOR SELECT USING (true) | policy see all of t",
        "CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f() | trigger g of t",
        "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" | extension uuid-ossp",
        "ALTER TABLE ONLY t ADD COLUMN IF NOT EXISTS a int, ADD b numeric(3, 2), DROP COLUMN z"
            + " | column a of t;column b of t",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0), ADD PRIMARY KEY (id) | constraint c of t",
        "ALTER TABLE app.a RENAME TO b | relation app.b",
        "ALTER TABLE t RENAME COLUMN x TO y | column y of t",
        "ALTER TABLE t RENAME x TO y | column y of t",
        "ALTER FUNCTION f(int) RENAME TO g | ''",
        "DROP TABLE t | ''",
        "DO $$ BEGIN CREATE TABLE hidden (); END $$ | ''",
        "CREATE TABLE | ''"
      })
  void statementsMake(String text, String expected) {
    Script script = Script.parse(text);
    List<MadeObject> made = script.makes(script.statements().getFirst());
    assertEquals(
        expected, made.stream().map(MadeObject::toString).collect(Collectors.joining(";")));
  }
}
