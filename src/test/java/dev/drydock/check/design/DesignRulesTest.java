package dev.drydock.check.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.check.Checking;
import dev.drydock.check.Examples;
import dev.drydock.check.Finding;
import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignRulesTest {
  private static final String BEFORE =
      """
      CREATE TABLE a (id int PRIMARY KEY, x int);
      CREATE INDEX a_x ON a (x);
      """;
  private final Examples rules = new Examples(DesignRules.all());

  private void check(String rule, List<String> bad, List<String> good) {
    rules.findsEach(rule, BEFORE, bad);
    rules.isSilent(rule, BEFORE, good);
  }

  @Test
  void keysAndIndexes() throws SQLException {
    String referring = "CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);";
    check(
        "fk-without-index",
        List.of(referring, "ALTER TABLE a ADD COLUMN parent int REFERENCES a;"),
        List.of(
            referring + " CREATE INDEX ON b (a);",
            "CREATE TABLE b (a int PRIMARY KEY REFERENCES a);",
            referring
                + " CREATE INDEX ON b (a); DROP TABLE b; CREATE VIEW b AS SELECT x AS a FROM a;",
            "CREATE TABLE b (a int REFERENCES a, b int, PRIMARY KEY (a, b));"));
    Finding finding = rules.findings("fk-without-index", BEFORE, referring).getFirst();
    String fixed = Checking.fixed(referring, finding.fixes().getFirst());
    assertThat(rules.of("fk-without-index", BEFORE, fixed)).isEmpty();
    TestPostgres.freshDatabase().execute(BEFORE + fixed);
    check(
        "table-without-pk",
        List.of("CREATE TABLE b (id int);"),
        List.of(
            "CREATE TABLE b (id int PRIMARY KEY);",
            "CREATE TABLE b (id int); ALTER TABLE b ADD PRIMARY KEY (id);",
            "CREATE TABLE b (id int); DROP TABLE b; CREATE VIEW b AS SELECT id FROM a;",
            "CREATE TEMP TABLE b (id int);",
            "CREATE TABLE b (LIKE a INCLUDING ALL);"));
    check(
        "duplicate-index",
        List.of("CREATE INDEX again ON a (x);"),
        List.of(
            "CREATE INDEX other ON a (x DESC);",
            "CREATE INDEX other ON a (x) WHERE id > 1;",
            "CREATE UNIQUE INDEX other ON a (x);",
            "CREATE INDEX IF NOT EXISTS a_x ON a (x);",
            "CREATE INDEX other ON a USING hash (x);"));
    check(
        "many-column-index",
        List.of("CREATE INDEX m ON a (a, b, c, d, e);"),
        List.of("CREATE INDEX m ON a (a, b);"));
  }

  @Test
  void types() {
    check(
        "prefer-bigint",
        List.of("CREATE TABLE b (id serial);", "CREATE TABLE b (id integer PRIMARY KEY);"),
        List.of(
            "CREATE TABLE b (id bigserial);", "CREATE TABLE b (id bigint PRIMARY KEY, n int);"));
    check(
        "prefer-identity",
        List.of("CREATE TABLE b (id bigserial);"),
        List.of("CREATE TABLE b (id bigint GENERATED ALWAYS AS IDENTITY);"));
    check(
        "prefer-timestamptz",
        List.of(
            "CREATE TABLE b (t timestamp(3));", "ALTER TABLE a ADD t timestamp without time zone;"),
        List.of("CREATE TABLE b (t timestamptz, d timestamp with time zone);"));
    check(
        "prefer-text",
        List.of("CREATE TABLE b (t varchar(20));", "CREATE TABLE b (t character(3));"),
        List.of("CREATE TABLE b (t varchar, u text, v \"char\");"));
    check(
        "prefer-jsonb", List.of("CREATE TABLE b (t json);"), List.of("CREATE TABLE b (t jsonb);"));
    check(
        "creating-enum",
        List.of("CREATE TYPE m AS ENUM ('a');"),
        List.of("CREATE TYPE m AS (a int);"));
  }

  @Test
  void extensions() {
    Examples supabase = rules.tool("supabase");
    supabase.finds("extension-in-public", List.of("pg_trgm"), BEFORE, "CREATE EXTENSION pg_trgm;");
    supabase.isSilent(
        "extension-in-public",
        BEFORE,
        List.of("CREATE EXTENSION pg_trgm WITH SCHEMA extensions;", "CREATE EXTENSION pg_cron;"));
  }
}
