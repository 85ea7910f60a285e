package dev.drydock.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.check.Checking;
import dev.drydock.check.Finding;
import dev.drydock.check.Refusals;
import dev.drydock.check.Rule;
import dev.drydock.check.Wrapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  private static final Rule[] RULES = TextRules.all().toArray(Rule[]::new);
  private static final String TABLE = "CREATE TABLE t (a int, b text);\n";

  /** What PostgreSQL refuses, and does not any more after the fix; twice where it asks for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RAISE NOTICE 'done: %', 1;",
        "PERFORM pg_sleep(0);",
        "IF true THEN INSERT INTO t VALUES (1); END IF;",
        "ALTER TABLE t ADD CONSTRAINT IF NOT EXISTS c CHECK (a > 0);",
        "ALTER TABLE public.t\n  ADD CONSTRAINT IF NOT EXISTS \"C 1\" CHECK (b <> '$$');",
        "CREATE POLICY IF NOT EXISTS p ON public.t FOR SELECT USING (true);",
        "CREATE OR REPLACE POLICY \"my p\" ON t USING (true);",
        "CREATE TYPE IF NOT EXISTS mood AS ENUM ('a');",
        "CREATE DOMAIN IF NOT EXISTS d AS int;",
        "CREATE VIEW IF NOT EXISTS v AS SELECT 1 AS x;",
        "CREATE OR REPLACE TABLE t (a int);",
        "CREATE OR REPLACE SEQUENCE s;",
        "CREATE FUNCTION IF NOT EXISTS f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
        "CREATE TRIGGER IF NOT EXISTS g BEFORE UPDATE ON t FOR EACH ROW"
            + " EXECUTE FUNCTION suppress_redundant_updates_trigger();",
      })
  void whatTheGrammarRefusesHasAFix(String wrong) {
    String text = TABLE + wrong + "\n";
    List<Finding> findings = Checking.of(RULES).findings(text);
    assertEquals(1, findings.size(), findings::toString);
    assertTrue(Refusals.lines(text).contains(2), "refused");
    String fixed = Checking.fixed(text, findings.getFirst().fixes().getFirst());
    String twice = fixed + fixed.substring(TABLE.length());
    assertEquals(new TreeSet<Integer>(), Refusals.lines(twice), twice);
    assertEquals(List.of(), Checking.of(RULES).lines(fixed));
  }

  @Test
  void everythingOfPlpgsqlIsRefused() {
    String text =
        """
        x := 1;
        RETURN 1;
        DECLARE total int;
        WHILE true LOOP SELECT 1; END LOOP;
        """;
    assertEquals(Set.of(1, 2, 3, 4), Refusals.found(text, RULES));
    assertTrue(Refusals.lines(text).containsAll(Refusals.found(text, RULES)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DECLARE c CURSOR FOR SELECT 1;",
        "CREATE TABLE IF NOT EXISTS t (a int);",
        "CREATE INDEX IF NOT EXISTS i ON t (a);",
        "CREATE SCHEMA IF NOT EXISTS s;",
        "CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1;",
        "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'x';",
        "CREATE OR REPLACE TRIGGER g BEFORE UPDATE ON t EXECUTE FUNCTION f();",
        "CREATE OR REPLACE RULE r AS ON INSERT TO t DO NOTHING;",
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS a int, DROP CONSTRAINT IF EXISTS c;",
        "CREATE POLICY \"if\" ON t USING (true);",
        "DO $$ BEGIN RAISE NOTICE 'x'; END $$;",
        "BEGIN; SELECT 1; COMMIT;",
      })
  void whatTheGrammarAllowsIsLeftAlone(String right) {
    assertEquals(List.of(), Checking.of(RULES).lines(right));
  }

  @Test
  void transactionsAreTheRunners() {
    assertEquals(
        List.of("001.sql:2 warning explicit-transaction-control COMMIT"),
        Checking.of(RULES).lines("SELECT 1;\nCOMMIT;\nSELECT 2;\n"));
    assertEquals(
        List.of("001.sql:1 warning explicit-transaction-control BEGIN"),
        Checking.of(RULES).lines("BEGIN;\nSELECT 2;\n"));
    assertEquals(
        List.of("001.sql:1 error explicit-transaction-control BEGIN"),
        Checking.of(RULES).wrapped(Wrapping.NONE).lines("BEGIN;\nSELECT 2;\n"));
    assertEquals(
        List.of("001.sql:2 warning explicit-transaction-control ROLLBACK"),
        Checking.of(RULES).lines("SELECT 1;\nROLLBACK;"));
    assertEquals(
        List.of(
            "001.sql:3 warning explicit-transaction-control COMMIT",
            "001.sql:4 warning explicit-transaction-control ROLLBACK"),
        Checking.of(RULES).lines("BEGIN;\nSELECT 1;\nCOMMIT;\nROLLBACK;"));
    assertEquals(
        List.of("001.sql:1 error explicit-transaction-control COMMIT"),
        Checking.of(RULES).lines("DO $$ BEGIN COMMIT; END $$;"));
    assertEquals(
        List.of(), Checking.of(RULES).wrapped(Wrapping.NONE).lines("DO $$ BEGIN COMMIT; END $$;"));
  }

  @Test
  void whatRefusesATransactionStandsAlone() {
    String index = "CREATE INDEX CONCURRENTLY i ON t (a)";
    assertEquals(List.of(), Checking.of(RULES).lines(index + ";"));
    assertEquals(
        List.of("001.sql:2 warning not-transactional-statement " + index),
        Checking.of(RULES).lines("SELECT 1;\n" + index + ";"));
    assertEquals(
        List.of("001.sql:2 error not-transactional-statement " + index),
        Checking.of(RULES).lines("BEGIN;\n" + index + ";\nCOMMIT;"));
    assertEquals(
        List.of(), Checking.of(RULES).wrapped(Wrapping.NONE).lines("SELECT 1;\n" + index + ";"));
  }

  /** Some run plain files with psql; the files of a tool are that tool's, and Sqitch calls psql. */
  @Test
  void whatOnlyPsqlRunsIsRefusedWhereAToolRunsTheFile() {
    String text = "\\echo begins\n\\set who 'me'\n\\i parts/tables.sql\nSELECT 1 \\gset\n";
    assertEquals(
        List.of(
            "001.sql:3 warning psql-meta-command \\i parts/tables.sql",
            "001.sql:4 warning psql-meta-command SELECT 1 \\gset"),
        Checking.of(RULES).lines(text));
    assertEquals(
        List.of(
            "001.sql:3 error psql-meta-command \\i parts/tables.sql",
            "001.sql:4 error psql-meta-command SELECT 1 \\gset"),
        Checking.of(RULES).tool("flyway").lines(text));
    assertEquals(List.of(), Checking.of(RULES).tool("sqitch").lines(text));
  }

  @Test
  void aDatabaseIsNotCalledByItsName() {
    assertEquals(
        List.of(
            "001.sql:1 info wrong-environment shop",
            "001.sql:2 info wrong-environment \"Shop\"",
            "001.sql:3 info wrong-environment shop"),
        Checking.of(RULES)
            .lines(
                "ALTER DATABASE shop SET timezone = 'UTC';\n"
                    + "COMMENT ON DATABASE \"Shop\" IS 'x';\n"
                    + "GRANT CONNECT ON DATABASE shop TO public;\n"
                    + "GRANT SELECT ON shop TO public;\n"));
  }
}
