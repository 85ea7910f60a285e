package dev.drydock.query.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.Answer;
import dev.drydock.query.Console;
import dev.drydock.query.Query;
import dev.drydock.query.Spool;
import dev.drydock.server.Database;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.Session;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
  private static final QueryLimits LIMITS =
      new QueryLimits(Duration.ofSeconds(20), Duration.ofSeconds(1));

  private static final String FILLED =
      """
      CREATE TYPE mood AS ENUM ('good', 'bad');
      CREATE TABLE parent (id serial PRIMARY KEY, name text);
      CREATE TABLE "Child" (id bigint GENERATED ALWAYS AS IDENTITY, parent_id int REFERENCES parent, m mood);
      CREATE VIEW seen AS SELECT * FROM parent;
      INSERT INTO parent (name) VALUES ('a'), (NULL), ('a');
      INSERT INTO "Child" (parent_id) VALUES (1), (NULL);
      ALTER TABLE parent ENABLE ROW LEVEL SECURITY;
      CREATE POLICY p ON parent USING (current_setting('a.b', true) = 'x' OR true);
      CREATE TABLE parts (d date) PARTITION BY RANGE (d);
      CREATE TABLE parts_1 PARTITION OF parts DEFAULT;
      CREATE TABLE parent_backup_20240101 (id int);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER t BEFORE INSERT ON parent FOR EACH ROW EXECUTE FUNCTION f();
      CREATE INDEX a ON "Child" (m); CREATE INDEX b ON "Child" (m, id);
      CREATE PUBLICATION pub FOR TABLE parent;
      ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC;
      ANALYZE;
      DO $$ BEGIN CREATE ROLE plain LOGIN PASSWORD 'plain'; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      """;

  @TempDir Path folder;

  @Test
  void thereAreSixtyAndMore() throws Exception {
    Library library = Library.read(List.of());
    assertTrue(library.diagnostics().size() >= 60);
    for (Diagnostic diagnostic : library.diagnostics()) {
      assertTrue(diagnostic.title().endsWith("?"), diagnostic.name());
      for (String next : diagnostic.next()) {
        assertEquals(next, library.named(next).name());
      }
    }
  }

  @Test
  void allRunHere() throws Exception {
    allRun(TestPostgres.shared());
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void allRunOnOlderServers(int major) throws Exception {
    allRun(TestPostgres.ofMajor(major));
  }

  private static void allRun(TestPostgres server) throws Exception {
    TestDatabase database = server.newDatabase();
    database.execute(FILLED);
    List<String> refused = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (TestDatabase login : List.of(database, database.as("plain", "plain"))) {
      try (Database open = Database.open(login.profile(), login.passwords());
          Console console = new Console(open)) {
        Surroundings here;
        try (Session session = open.read()) {
          here = Surroundings.look(session);
        }
        for (Diagnostic diagnostic : Library.read(List.of()).diagnostics()) {
          if (here.missing(diagnostic).isPresent()) {
            refused.add(diagnostic.name());
          } else {
            try {
              run(console, diagnostic, here);
            } catch (DrydockException e) {
              failed.add(diagnostic.name() + ": " + e.getMessage());
            }
          }
        }
      }
    }
    assertEquals(List.of(), failed);
    // the extension is not among the binaries
    assertEquals(
        List.of("slow-queries", "query-before-after", "slow-queries", "query-before-after"),
        refused);
  }

  private static void run(Console console, Diagnostic diagnostic, Surroundings here)
      throws DrydockException {
    Map<String, String> sample =
        Map.of(
            "relation", "public.\"Child\"",
            "column", "m",
            "role", "plain",
            "name", "parent",
            "names", "parent, public.nowhere",
            "relation-or-all", "parent");
    Map<String, String> values = new java.util.HashMap<>();
    for (Diagnostic.Parameter parameter : diagnostic.parameters()) {
      if (parameter.initial().isEmpty()) {
        values.put(parameter.name(), sample.get(parameter.kind()));
      }
    }
    if (diagnostic.name().equals("orphans")) {
      values.putAll(Map.of("column", "parent_id", "parent", "parent"));
    }
    DiagnosticQuery query = DiagnosticQuery.of(diagnostic, values, here);
    Answer answer =
        console.ask(
            new Query(query.text(), query.values(), QueryAs.profile(), LIMITS, 1000), s -> {});
    try (Spool rows = answer.rows()) {
      List<String> columns = rows.columns().stream().map(ResultColumn::name).toList();
      diagnostic.picture().ifPresent(picture -> pictured(diagnostic.name(), picture, columns));
    }
  }

  private static void pictured(String name, Diagnostic.Picture picture, List<String> columns) {
    switch (picture) {
      case Diagnostic.Picture.Tree tree ->
          assertTrue(columns.containsAll(List.of(tree.node(), tree.parent())), name);
      case Diagnostic.Picture.Bars bars -> assertTrue(columns.contains(bars.length()), name);
      case Diagnostic.Picture.Queue queue -> assertTrue(columns.contains("pid"), name);
    }
  }

  @Test
  void aTeamAddsItsOwn() throws Exception {
    Files.writeString(
        folder.resolve("our-orders.sql"),
        "-- title: Which orders hang?\n-- parameter: days | number | 3 | Older than\nSELECT :days::int");
    Files.writeString(folder.resolve("broken.sql"), "SELECT 1");
    Library library = Library.read(List.of(folder));
    assertEquals("own", library.named("our-orders").category());
    assertEquals("bad-diagnostic", library.problems().getFirst().code());
    assertFalse(library.diagnostics().isEmpty());
    DrydockException unknown =
        assertThrows(
            DrydockException.class,
            () ->
                DiagnosticQuery.of(
                    library.named("our-orders"),
                    Map.of("hours", "3"),
                    new Surroundings(18, true, Map.of())));
    assertEquals("bad-parameter", unknown.problem().code());
  }
}
