package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CASCADE took along and is missed later: no file says that it drops it. */
class TakenAlongTest {
  private static final String WENT = "It went with what 002_b.sql, line 2 drops with CASCADE.";

  @TempDir Path home;

  @Test
  void theStatementThatTookItAlongIsNamed() throws IOException {
    write(
        "001_a.sql",
        """
        CREATE SCHEMA app;
        CREATE TABLE app.orders (id int PRIMARY KEY, total int);
        CREATE VIEW app.recent AS SELECT * FROM app.orders;
        CREATE VIEW "Recent" AS SELECT * FROM app.orders;
        CREATE FUNCTION app.latest() RETURNS SETOF app.orders LANGUAGE sql AS 'TABLE app.orders';
        CREATE TABLE lines (o int, CONSTRAINT "of order" FOREIGN KEY (o) REFERENCES app.orders);
        CREATE VIEW again AS SELECT * FROM app.orders;
        """);
    write("002_b.sql", "SELECT 1;\nDROP TABLE app.orders CASCADE;\n");
    write("003_c.sql", "CREATE VIEW again AS SELECT 1 AS id;\nDROP VIEW again;\n");
    write(
        "004_d.sql",
        """
        SELECT * FROM app.recent;
        GRANT SELECT ON "Recent" TO PUBLIC;
        SELECT app.latest();
        ALTER TABLE lines DROP CONSTRAINT "of order";
        SELECT * FROM again;
        SELECT * FROM app.orders;
        """);
    assertEquals(
        List.of(
            WENT,
            WENT,
            WENT,
            WENT,
            "It was dropped by 003_c.sql, line 2.",
            "It was dropped by 002_b.sql, line 2."),
        reasons());
  }

  @Test
  void aColumnIsTakenAlongToo() throws IOException {
    write("001_a.sql", "CREATE TYPE mood AS ENUM ('good');\nCREATE TABLE t (i int, m mood);\n");
    write("002_b.sql", "SELECT 1;\nDROP TYPE mood CASCADE;\n");
    write("003_c.sql", "CREATE INDEX ON t (m);\n");
    assertEquals(List.of(WENT), reasons());
  }

  private List<String> reasons() throws IOException {
    CommandRun.Result result =
        new CommandRun(home).run("dry-run", "--json", "-d", home.resolve("migrations").toString());
    List<String> reasons = new ArrayList<>();
    for (JsonNode migration : result.json().get("migrations")) {
      for (JsonNode statement : migration.get("statements")) {
        if (statement.get("outcome").asText().equals("failed")) {
          reasons.add(statement.get("error").get("why").asText());
        }
      }
    }
    return reasons;
  }

  private void write(String file, String sql) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve("migrations")).resolve(file), sql);
  }
}
