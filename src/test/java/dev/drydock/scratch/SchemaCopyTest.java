package dev.drydock.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.server.dump.PgDump;
import dev.drydock.server.embedded.InstalledServers;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ThrowawayServer;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  @Tag("full")
  void aCopyDumpsLikeItsOriginalWhicheverWayItWasMade() throws Exception {
    PgDump dump = PgDump.find(System.getenv("PATH"), 15).orElse(null);
    assumeTrue(dump != null && dump.major() == 15, "no pg_dump 15 on the PATH");
    TestDatabase source = TestPostgres.ofMajor(15).newDatabase();
    run(source, everything());
    for (String path : List.of("", System.getenv("PATH"))) {
      try (Database original = Database.open(source.profile(), source.passwords());
          ScratchDatabase copy = copy(original, source, path)) {
        assertEquals(15, copy.database().facts().major());
        String way = copy.clonedWith();
        assertEquals(List.of(), copy.facts().notCloned(), way);
        TreeSet<String> lost = dumped(dump, original);
        TreeSet<String> added;
        try (Database clone = copy.server().open(source.name())) {
          added = dumped(dump, clone);
        }
        TreeSet<String> both = new TreeSet<>(lost);
        both.retainAll(added);
        lost.removeAll(both);
        added.removeAll(both);
        assertEquals(List.of(), List.copyOf(lost), way + " lost");
        assertEquals(List.of(), List.copyOf(added), way + " added");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  @Tag("full")
  void everyMajorVersionIsCopiedToItsOwnAndToTheNewest(int major) throws Exception {
    TestDatabase source = TestPostgres.ofMajor(major).newDatabase();
    run(source, major == 14 ? forFourteen() : everything());
    assertCopied(source, "");
    try (Database original = Database.open(source.profile(), source.passwords());
        ScratchDatabase copy =
            new ScratchServer(
                    cache.resolve("newest"),
                    Runs.of(cache.resolve("runs"), Map.of()),
                    new ProgramsAtHand(
                        Path.of("target", "scratch-programs-18").toAbsolutePath(),
                        List.of(),
                        new ZonkyJars(cache, ZonkyJars.CENTRAL)),
                    "")
                .copyOf(
                    new CopyRequest(original, source.profile(), HISTORY, false),
                    words -> {},
                    () -> false)) {
      assertEquals(18, copy.database().facts().major());
      assertEquals(1, copy.facts().notCloned().size(), copy.facts()::toString);
      assertTrue(
          copy.facts()
              .notCloned()
              .getFirst()
              .startsWith(
                  "the server's version: the original is PostgreSQL %s, this one 18.6; dry-run --fetch-server"
                      .formatted(original.facts().version())),
          copy.facts()::toString);
    }
  }

  private static TreeSet<String> dumped(PgDump program, Database database) throws Exception {
    return new TreeSet<>(
        List.of(
            SchemaDump.run(
                    program.schema(Optional.empty()), database.clientEnvironment(), () -> false)
                .replaceAll("(?m)^(--|.(un)?restrict ).*$", "")
                .split("\n")));
  }

  @Test
  void aLoginNamedPostgresIsOnlyWhatItIsThere() throws Exception {
    ScratchServer scratch = scratch("");
    try (ScratchDatabase server = scratch.empty("plain", words -> {}, () -> false);
        WriteSession admin = server.database().write()) {
      admin.execute("CREATE ROLE helper SUPERUSER LOGIN PASSWORD 'helper'", notice -> {});
      TestDatabase target =
          new TestDatabase(
              "127.0.0.1",
              server.server().address("postgres").port(),
              "postgres",
              "helper",
              "helper");
      target.execute("ALTER ROLE " + ThrowawayServer.SUPERUSER + " RENAME TO admin");
      target.execute("ALTER ROLE postgres NOSUPERUSER NOCREATEROLE PASSWORD 'mine'");
      target.execute("CREATE TABLE public.theirs (id int)");
      TestDatabase login = target.as("postgres", "mine");
      try (Database original = Database.open(login.profile(), login.passwords());
          ScratchDatabase copy = copy(original, login, "");
          WriteSession session = copy.database().write()) {
        assertEquals("postgres", session.facts().sessionUser());
        assertEquals("postgres", session.facts().database());
        assertFalse(session.facts().superuser());
        for (String refused : List.of("CREATE ROLE more", "ALTER TABLE theirs ADD word text")) {
          ServerException e =
              assertThrows(
                  ServerException.class, () -> session.execute(refused, notice -> {}), refused);
          assertEquals("42501", e.error().sqlState());
        }
        session.execute("CREATE TABLE mine (id int)", notice -> {});
      }
    }
  }

  @Test
  void tablespacesAreThereToBeNamedByThoseWhoMay() throws Exception {
    ScratchServer scratch = scratch("");
    try (ScratchDatabase server = scratch.empty("plain", words -> {}, () -> false);
        WriteSession admin = server.database().write()) {
      for (String statement :
          List.of(
              "SET allow_in_place_tablespaces TO on",
              "CREATE ROLE keeper LOGIN PASSWORD 'keeper'",
              "GRANT CREATE ON SCHEMA public TO keeper",
              "CREATE TABLESPACE \"Fast one\" LOCATION ''",
              "CREATE TABLESPACE theirs LOCATION ''",
              "GRANT CREATE ON TABLESPACE \"Fast one\" TO keeper",
              "ALTER DATABASE postgres SET default_tablespace TO \"Fast one\"")) {
        admin.execute(statement, notice -> {});
      }
      int port = server.server().address("postgres").port();
      TestDatabase login = new TestDatabase("127.0.0.1", port, "postgres", "keeper", "keeper");
      for (String way : List.of("made", "kept as an image")) {
        try (Database original = Database.open(login.profile(), login.passwords());
            ScratchDatabase copy = copy(original, login, "");
            WriteSession session = copy.database().write()) {
          assertEquals(List.of(), copy.facts().notCloned(), way);
          session.execute("CREATE TABLE mine (id int)", notice -> {});
          session.execute("CREATE INDEX ON mine (id) TABLESPACE \"Fast one\"", notice -> {});
          ServerException e =
              assertThrows(
                  ServerException.class,
                  () -> session.execute("ALTER TABLE mine SET TABLESPACE theirs", notice -> {}));
          assertEquals("42501", e.error().sqlState(), way);
        }
      }
    }
  }

  @Test
  void aCopyTakesWhatTheOriginalsConfigurationLetsItTake() throws Exception {
    ScratchServer scratch = scratch("");
    try (ScratchDatabase server = scratch.empty("plain", words -> {}, () -> false);
        WriteSession admin = server.database().write()) {
      for (String statement :
          List.of(
              "CREATE ROLE keeper LOGIN PASSWORD 'keeper'",
              "GRANT CREATE ON SCHEMA public TO keeper",
              "ALTER SYSTEM SET datestyle TO 'ISO, DMY'",
              "ALTER SYSTEM SET transform_null_equals TO on",
              "ALTER SYSTEM SET default_text_search_config TO 'german'",
              "ALTER DATABASE postgres SET transform_null_equals TO off",
              "SELECT pg_reload_conf()")) {
        admin.execute(statement, notice -> {});
      }
      int port = server.server().address("postgres").port();
      TestDatabase login = new TestDatabase("127.0.0.1", port, "postgres", "keeper", "keeper");
      while (!dateStyle(login).endsWith("DMY")) {
        Thread.onSpinWait(); // the server reads its configuration when it comes to it
      }
      try (Database original = Database.open(login.profile(), login.passwords());
          ScratchDatabase copy = copy(original, login, "");
          Session session = copy.database().read()) {
        assertEquals(List.of(), copy.facts().notCloned());
        assertEquals(
            List.of("2024-12-31 off german"),
            session.query(
                "SELECT '31/12/2024'::date || ' ' || current_setting('transform_null_equals') || ' '"
                    + " || split_part(current_setting('default_text_search_config'), '.', 2)",
                row -> row.getString(1)));
      }
    }
  }

  private static String dateStyle(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW datestyle")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Without what came with 15. */
  private static String forFourteen() throws IOException {
    return everything()
        .lines()
        .filter(line -> !line.contains("PUBLICATION parts") && !line.contains("\"some\""))
        .collect(Collectors.joining("\n"))
        .replace("NULLS NOT DISTINCT ", "");
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
        ScratchDatabase copy = copy(original, source, path)) {
      assertEquals(original.facts().major(), copy.database().facts().major());
      assertEquals(List.of(), copy.facts().notCloned());
      TreeSet<String> lost = statements(original);
      TreeSet<String> added = statements(copy.database());
      lost.removeAll(statements(copy.database()));
      added.removeAll(statements(original));
      assertEquals(List.of(), List.copyOf(lost), "lost");
      assertEquals(List.of(), List.copyOf(added), "added");
    }
  }

  private static ScratchDatabase copy(Database original, TestDatabase source, String path)
      throws Exception {
    return scratch(path)
        .copyOf(
            new CopyRequest(original, source.profile(), HISTORY, false), words -> {}, () -> false);
  }

  private static TreeSet<String> statements(Database database) throws Exception {
    try (Session session = database.read()) {
      return new TreeSet<>(CatalogReading.read(session).statements());
    }
  }

  private static ScratchServer scratch(String path) {
    return new ScratchServer(
        cache.resolve("scratch"),
        Runs.of(cache.resolve("runs"), Map.of()),
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
