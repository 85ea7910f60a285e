package dev.drydock.sql.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.sql.Script;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a view's columns are called, against what PostgreSQL calls them. */
class ViewColumnsTest {
  private static final List<String> TOLD =
      List.of(
          "SELECT t.a, t.b, \"T\".\"C d\" FROM t, t AS \"T\"",
          "SELECT a AS from, b AS \"As\", a AS order FROM t",
          "SELECT count(*), max(a) FILTER (WHERE a > 0) FROM t",
          "SELECT row_number() OVER (ORDER BY a), rank() OVER w FROM t WINDOW w AS (ORDER BY b)",
          "SELECT a::text, upper(b)::varchar(9), ARRAY[1, 2]::int[] AS x FROM t",
          "SELECT DISTINCT ON (a, b) a, b FROM t ORDER BY a, b",
          "SELECT a IS DISTINCT FROM 1 AS differs, CASE WHEN a IN (1, 2) THEN 1 END AS few FROM t",
          "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a) AS median, sum(a) FROM t",
          "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a) FROM t",
          "WITH w AS (SELECT 1 AS z, 2 AS y), v (u) AS (SELECT z FROM w) SELECT u, y FROM v, w",
          "SELECT a AS one FROM t UNION ALL SELECT 2 AS two",
          "SELECT now() AT TIME ZONE 'utc' AS at, a::numeric(3, 1) FROM t",
          "SELECT t.a AS x WITH CHECK OPTION",
          "SELECT ALL a FROM t LIMIT 1");

  private static final List<String> NOT_TOLD =
      List.of(
          "SELECT * FROM t",
          "SELECT a, t.* FROM t",
          "SELECT a + 1 FROM t",
          "SELECT 1, 'x'",
          "SELECT CAST(a AS text) FROM t",
          "SELECT trim(b) FROM t",
          "SELECT a one FROM t",
          "SELECT (SELECT 1 AS x)",
          "SELECT b ->> 'x' FROM (SELECT '{}'::json AS b) s",
          "SELECT true",
          "SELECT date '2020-01-01'",
          "VALUES (1, 2)",
          "TABLE t",
          "(SELECT a FROM t)");

  @Test
  void whatIsToldIsWhatPostgresqlSays() throws Exception {
    try (Connection connection = TestPostgres.freshDatabase().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a int, b text, \"C d\" int)");
      for (String query : TOLD) {
        if (query.endsWith("OPTION")) {
          assertEquals(Optional.of(List.of("x")), columns("CREATE VIEW v AS " + query), query);
          continue;
        }
        String view = "CREATE VIEW v AS " + query;
        statement.execute(view);
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM v LIMIT 0")) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i));
          }
        }
        statement.execute("DROP VIEW v");
        assertEquals(Optional.of(names), columns(view), query);
      }
    }
  }

  @Test
  void whatTheTextDoesNotTellIsLeftOpen() {
    for (String query : NOT_TOLD) {
      assertEquals(Optional.empty(), columns("CREATE VIEW v AS " + query), query);
    }
  }

  @Test
  void aListOfNamesStandsForTheFirst() {
    assertEquals(
        Optional.of(List.of("x", "Y", "c")),
        columns("CREATE VIEW v (x, \"Y\") AS SELECT a, b, c FROM t"));
  }

  private static Optional<List<String>> columns(String text) {
    Script script = Script.parse(text);
    return ((CreateView) Shapes.of(script, script.statements().getFirst())).columnNames(text);
  }
}
