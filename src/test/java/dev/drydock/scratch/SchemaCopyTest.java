package dev.drydock.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.embedded.InstalledServers;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.ZonkyJars;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a schema that has an object of every kind. */
class SchemaCopyTest {
  private static final HistoryTable HISTORY = new HistoryTable("public", "schema_migrations");

  @TempDir static Path cache;

  @Test
  void everyKindOfObjectIsCopiedByQueriesAlone() throws Exception {
    TestDatabase source = TestPostgres.freshDatabase();
    run(source, everything());
    assertCopied(source, "");
  }

  /** One by one, for pgjdbc cannot split every script. */
  private static void run(TestDatabase database, String text) throws SQLException {
    Script script = Script.parse(text);
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      for (Statement one : script.statements()) {
        statement.execute(script.textOf(one));
      }
    }
  }

  private static void assertCopied(TestDatabase source, String path) throws Exception {
    try (Database original = Database.open(source.profile(), source.passwords());
        ScratchDatabase copy =
            scratch(path).copyOf(original, source.profile(), HISTORY, words -> {}, () -> false)) {
      assertEquals(List.of(), copy.facts().notCloned());
      TreeSet<String> lost = statements(original);
      TreeSet<String> added = statements(copy.database());
      lost.removeAll(statements(copy.database()));
      added.removeAll(statements(original));
      assertEquals(List.of(), List.copyOf(lost), "lost");
      assertEquals(List.of(), List.copyOf(added), "added");
    }
  }

  private static TreeSet<String> statements(Database database) throws Exception {
    try (Session session = database.read()) {
      return new TreeSet<>(CatalogReading.read(session).statements());
    }
  }

  private static ScratchServer scratch(String path) {
    return new ScratchServer(
        cache.resolve("scratch"),
        new ProgramsAtHand(
            Path.of("target", "scratch-programs").toAbsolutePath(),
            InstalledServers.folders(path),
            new ZonkyJars(
                Path.of(System.getProperty("user.home"), ".m2", "repository"), ZonkyJars.CENTRAL)),
        path);
  }

  private static String everything() throws IOException {
    try (InputStream text = SchemaCopyTest.class.getResourceAsStream("/scratch/everything.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
