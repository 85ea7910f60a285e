package dev.drydock.check.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.check.Checking;
import dev.drydock.check.Finding;
import dev.drydock.check.Refusals;
import dev.drydock.check.Rule;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObjectRulesTest {
  private static final Rule[] RULES = ObjectRules.all().toArray(Rule[]::new);

  /** Each line one statement; PostgreSQL says which are refused. */
  private static final String WRONG =
      """
      CREATE TABLE keyed (a int PRIMARY KEY, b int, c int UNIQUE, at timestamptz, UNIQUE (a, b));
      CREATE TABLE bare (a int, b text);
      CREATE UNIQUE INDEX ON bare (a) WHERE a > 0;
      CREATE UNIQUE INDEX ON bare ((a + 1));
      CREATE TABLE d (a int, b int, a text);
      INSERT INTO bare (a, b, a) VALUES (1, 'x', 2);
      CREATE TABLE r (x int REFERENCES bare);
      CREATE TABLE r (x int REFERENCES bare (a));
      ALTER TABLE bare ADD FOREIGN KEY (a) REFERENCES keyed (b);
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      ALTER TYPE mood DROP VALUE 'ok';
      CREATE POLICY p ON bare FOR INSERT USING (true);
      CREATE POLICY p ON bare FOR SELECT WITH CHECK (true);
      CREATE INDEX ON bare ((a + random()));
      CREATE INDEX ON keyed (a) WHERE at > now();
      CREATE TABLE g (x float GENERATED ALWAYS AS (random()) STORED);
      CREATE TABLE part (id int PRIMARY KEY, day date) PARTITION BY RANGE (day);
      CREATE TABLE part (id int, day date, UNIQUE (id)) PARTITION BY LIST (day);
      CREATE TABLE auto (id int AUTO_INCREMENT);
      CREATE TABLE eng (id int) ENGINE=InnoDB;
      SELECT * FROM `bare`;
      GO;
      PRAGMA foreign_keys = ON;
      SET @wanted := 1;
      CREATE TABLE lite (id INTEGER PRIMARY KEY AUTOINCREMENT);
      CREATE TABLE fk_text (x text REFERENCES keyed);
      CREATE TABLE typed (a text, b int, c boolean, d uuid, e text);
      ALTER TABLE typed ADD FOREIGN KEY (a) REFERENCES keyed (a);
      ALTER TABLE typed ALTER a TYPE int;
      ALTER TABLE typed ALTER b TYPE boolean;
      ALTER TABLE typed ALTER c TYPE int;
      ALTER TABLE typed ALTER d TYPE int;
      ALTER TABLE typed ALTER e TYPE mood;
      CREATE FUNCTION s(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE OR REPLACE FUNCTION s(x int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE FUNCTION u(int, int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE OR REPLACE FUNCTION u(integer, b integer) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE FUNCTION w() RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE OR REPLACE FUNCTION w() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
      CREATE VIEW seen AS SELECT b.a, b.b AS label, count(*) FROM bare b GROUP BY 1, 2;
      CREATE OR REPLACE VIEW seen AS SELECT b.a, b.b AS label FROM bare b;
      CREATE OR REPLACE VIEW seen AS SELECT b.b AS label, b.a, count(*) FROM bare b GROUP BY 1, 2;
      CREATE OR REPLACE VIEW public.seen AS SELECT a, b AS title, count(*) FROM bare GROUP BY 1, 2;
      ALTER VIEW seen RENAME COLUMN label TO caption;
      CREATE OR REPLACE VIEW seen AS SELECT a, b AS label, count(*) FROM bare GROUP BY 1, 2;
      """;

  @Test
  void aKeyStaysOneUnderItsColumnsNewName() {
    String renamed =
        """
        CREATE TABLE a (id int PRIMARY KEY, code text UNIQUE, x int, y int, UNIQUE (x, y));
        ALTER TABLE a RENAME COLUMN id TO a_id;
        ALTER TABLE a RENAME y TO z;
        CREATE TABLE b (a_id int REFERENCES a (a_id), x int, z int, FOREIGN KEY (x, z) REFERENCES a (x, z));
        ALTER TABLE a ADD COLUMN id int;
        CREATE TABLE c (a int REFERENCES a (id));
        DO $$ BEGIN ALTER TABLE a RENAME code TO kode; END $$;
        CREATE TABLE d (k text REFERENCES a (kode));
        CREATE UNIQUE INDEX ON b (a_id);
        ALTER TABLE b RENAME a_id TO b_id;
        CREATE TABLE e (b int REFERENCES b (b_id));
        """;
    assertEquals(Refusals.lines(renamed), Refusals.found(renamed, RULES));
  }

  @Test
  void whatIsFoundIsRefused() {
    assertEquals(Refusals.lines(WRONG), Refusals.found(WRONG, RULES));
  }

  private static final String RIGHT =
      """
      CREATE TABLE keyed (a int PRIMARY KEY, b int, c int UNIQUE, engine text, UNIQUE (b, a));
      CREATE TABLE bare (a int, b text);
      CREATE UNIQUE INDEX ON bare (a);
      CREATE TABLE r (x int REFERENCES bare (a), y int REFERENCES keyed, z int REFERENCES keyed (c));
      ALTER TABLE r ADD FOREIGN KEY (x, y) REFERENCES keyed (a, b);
      CREATE TABLE self (id int PRIMARY KEY, parent int REFERENCES self);
      CREATE POLICY p ON bare FOR INSERT WITH CHECK (true);
      CREATE POLICY q ON bare FOR ALL USING (true) WITH CHECK (true);
      DROP POLICY p ON bare;
      CREATE POLICY p ON bare FOR DELETE USING (true);
      CREATE INDEX ON bare (lower(b)) WHERE a > 0;
      CREATE TABLE part (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
      CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;
      CREATE UNIQUE INDEX ON m (x);
      REFRESH MATERIALIZED VIEW CONCURRENTLY m;
      DROP TABLE r;
      CREATE TABLE r (x int);
      ALTER TABLE r ADD COLUMN IF NOT EXISTS x int;
      CREATE TYPE mood AS ENUM ('sad');
      ALTER TYPE mood ADD VALUE 'ok';
      CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE w (x int); INSERT INTO w SELECT x FROM later; END $$;
      CREATE TABLE later (x int);
      CREATE TABLE typed (a varchar(9), b int, c date, d numeric, e json, f text, g mood);
      ALTER TABLE typed ALTER a TYPE text, ALTER b TYPE numeric, ALTER c TYPE timestamptz;
      ALTER TABLE typed ALTER e TYPE jsonb, ALTER f TYPE int USING f::int, ALTER g TYPE text;
      CREATE TABLE wide (id bigint PRIMARY KEY, code varchar(9) UNIQUE);
      CREATE TABLE fits (id bigint REFERENCES wide, code text REFERENCES wide (code));
      CREATE FUNCTION s(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE OR REPLACE FUNCTION s(a integer, b integer DEFAULT 2) RETURNS int4 LANGUAGE sql AS 'SELECT 2';
      CREATE FUNCTION s(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE OR REPLACE FUNCTION s(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
      CREATE TABLE IF NOT EXISTS wide (id bigint PRIMARY KEY, code character varying(9));
      CREATE TABLE counted (id int PRIMARY KEY, autoincrement int);
      CREATE INDEX wide_code ON wide (code);
      CREATE INDEX IF NOT EXISTS wide_code ON wide (code);
      CREATE VIEW seen AS SELECT t.a, f AS label, count(*), t.b::text FROM typed t GROUP BY 1, 2, 4;
      CREATE OR REPLACE VIEW seen AS SELECT a, f AS label, count(*) OVER () AS count, '1'::text AS b, 2 AS more FROM typed;
      SELECT seen.more, s.label, s.count FROM seen s, seen;
      CREATE TABLE rows_of AS SELECT 1 AS one;
      CREATE VIEW whole AS SELECT * FROM rows_of;
      CREATE OR REPLACE VIEW whole AS SELECT one FROM rows_of;
      DROP VIEW whole;
      CREATE OR REPLACE VIEW whole AS SELECT 1 AS other;
      DO $$ BEGIN DROP VIEW whole; CREATE VIEW whole AS SELECT 1 AS third; END $$;
      CREATE OR REPLACE VIEW whole AS SELECT 2 AS third;
      CREATE FUNCTION rows_of() RETURNS int LANGUAGE plpgsql AS $$ DECLARE n int; r record; BEGIN
        PERFORM FROM wide; n := (SELECT count(*) FROM wide); FOR r IN SELECT * FROM wide LOOP NULL; END LOOP;
        IF EXISTS (SELECT FROM wide) THEN RETURN (SELECT 1 FROM wide); END IF;
        FOR i IN 1 .. n LOOP NULL; END LOOP; RETURN n; END $$;
      """;

  @Test
  void whatPostgresAcceptsIsLeftAlone() {
    assertEquals(new TreeSet<Integer>(), Refusals.lines(RIGHT));
    assertEquals(List.of(), Checking.of(RULES).lines(RIGHT));
  }

  @Test
  void whatMayFailIsAWarning() {
    String first =
        """
        CREATE TABLE t (a int);
        CREATE POLICY p ON t USING (true);
        CREATE TYPE mood AS ENUM ('sad', 'glad');
        CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;
        """;
    String second =
        """
        ALTER TABLE t ADD COLUMN a int;
        CREATE POLICY p ON t USING (false);
        ALTER TYPE mood ADD VALUE 'ok';
        SELECT 'ok'::mood;
        ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad'; SELECT 'glad'::mood;
        REFRESH MATERIALIZED VIEW CONCURRENTLY m;
        CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM gone; END $$;
        DO $$ BEGIN EXECUTE 'DROP TABLE ' || 't'; END $$;
        CREATE TABLE a_name_that_is_much_longer_than_the_sixty_three_bytes_that_postgres_keeps (i int);
        """;
    assertEquals(
        List.of(
            "002.sql:1 warning missing-if-not-exists a",
            "002.sql:2 warning create-policy-rerun p",
            "002.sql:4 warning enum-value-used-same-tx 'ok'",
            "002.sql:6 warning concurrent-refresh-needs-unique m",
            "002.sql:7 warning late-bound-body gone",
            "002.sql:8 info opaque-dynamic-sql EXECUTE 'DROP TABLE ' || 't'",
            "002.sql:9 warning identifier-too-long"
                + " a_name_that_is_much_longer_than_the_sixty_three_bytes_that_postgres_keeps",
            "003.sql:1 warning missing-if-not-exists t"),
        Checking.of(RULES).lines(first, second, "CREATE TABLE t (b int);").stream()
            .sorted()
            .toList());
  }

  @Test
  void aSecondPolicyOfANameCanBeMadeFit() {
    String text =
        "CREATE TABLE t ();\nCREATE POLICY p ON t;\nCREATE POLICY p ON t USING (false);\n";
    Finding found = Checking.of(RULES).findings(text).getFirst();
    assertEquals(
        new TreeSet<Integer>(), Refusals.lines(Checking.fixed(text, found.fixes().getFirst())));
  }
}
