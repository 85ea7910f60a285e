package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsing on a copy of a live schema, made with the pg_dump of this machine. */
@Tag("full")
class ScratchCopyTest {
  /** Everything a rehearsal could have left behind, its own roles included. */
  private static final List<String> TRACES =
      List.of(
          "SELECT oid, relname, relfilenode, relacl, xmin FROM pg_class ORDER BY oid",
          "SELECT oid, nspname, nspacl, xmin FROM pg_namespace ORDER BY oid",
          "SELECT oid, proname, xmin FROM pg_proc WHERE oid >= 16384 ORDER BY oid",
          "SELECT attrelid, attname, xmin FROM pg_attribute WHERE attrelid >= 16384 ORDER BY 1, 2",
          "SELECT oid, conname, xmin FROM pg_constraint ORDER BY oid",
          "SELECT rolname, rolsuper, rolcanlogin FROM pg_roles ORDER BY 1",
          "SELECT datname FROM pg_database ORDER BY 1",
          "SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2",
          "SELECT * FROM app.items ORDER BY id",
          "SELECT * FROM public.schema_migrations",
          "SELECT n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_user_tables ORDER BY relid",
          "SELECT count(*) FROM pg_locks WHERE pid <> pg_backend_pid()"
              + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

  @TempDir static Path home;
  @TempDir Path temporary;
  private static CommandRun command;
  private TestDatabase original;

  @BeforeAll
  static void start() {
    command = new CommandRun(home).with("PATH", System.getenv("PATH"));
  }

  @BeforeEach
  void make() throws SQLException, IOException {
    original = TestPostgres.ofMajor(major()).newDatabase();
    original.execute(
        """
        DO $$ BEGIN
          CREATE ROLE copy_owner LOGIN PASSWORD 'owner';
          CREATE ROLE copy_reader LOGIN PASSWORD 'reader';
          CREATE ROLE copy_group BYPASSRLS;
          GRANT copy_group TO copy_owner;
        EXCEPTION WHEN duplicate_object THEN NULL;
        END $$;
        CREATE SCHEMA app AUTHORIZATION copy_owner;
        GRANT CREATE, USAGE ON SCHEMA public TO copy_owner;
        ALTER DATABASE %s OWNER TO copy_owner;
        ALTER ROLE copy_owner IN DATABASE %s SET search_path TO app, public;
        SET ROLE copy_owner;
        CREATE TYPE app.mood AS ENUM ('sad', 'glad');
        CREATE TABLE app.tenants (id int PRIMARY KEY, name text NOT NULL);
        CREATE TABLE app.items (id serial PRIMARY KEY, tenant int REFERENCES app.tenants, m app.mood);
        CREATE VIEW app.names AS SELECT name FROM app.tenants;
        INSERT INTO app.tenants VALUES (1, 'one');
        INSERT INTO app.items (tenant, m) VALUES (1, 'sad'), (1, 'glad');
        GRANT USAGE ON SCHEMA app, public TO copy_reader;
        RESET ROLE;
        CREATE SCHEMA closed;
        GRANT SELECT ON ALL TABLES IN SCHEMA app, public TO copy_reader;
        """
            .formatted(original.name(), original.name()));
    SampleFolder applied =
        new SampleFolder(temporary.resolve("applied")).with("001_applied.sql", "SELECT 1;\n");
    CommandRun.Result result = run("apply", applied, original.as("copy_owner", "owner"), "--yes");
    assertEquals(0, result.status(), result::toString);
    original.execute("GRANT SELECT ON public.schema_migrations TO copy_reader");
  }

  @Test
  void theCopyAnswersAsTheOriginalWouldAndNothingIsLeft() throws Exception {
    SampleFolder folder =
        new SampleFolder(temporary.resolve("sql"))
            .with("001_applied.sql", "SELECT 1 / 0;\n")
            .with(
                "002_next.sql",
                """
                ALTER TABLE items ADD COLUMN note text;
                ALTER TABLE items ALTER COLUMN tenant TYPE bigint;
                INSERT INTO tenants VALUES (2, 'another');
                INSERT INTO items (tenant) VALUES (1), (2);
                CREATE TABLE closed.mine (id int);
                ALTER TYPE mood ADD VALUE 'calm';
                """)
            .with("003_own.sql", "CREATE INDEX CONCURRENTLY items_note ON items (note);\n");
    List<String> before = traces();
    JsonNode report = rehearsed(folder, original.as("copy_owner", "owner"), 1);
    assertEquals(before, traces());
    assertEquals("scratch", report.get("on").asText());
    assertTrue(report.get("scratch").get("clonedWith").asText().startsWith("pg_dump "));
    assertEquals(2, report.get("migrations").size(), "001 is applied: the history was copied");
    assertEquals(List.of("ok", "ok", "ok", "ok", "failed", "ok"), outcomes(report, 0));
    assertEquals(List.of("ok"), outcomes(report, 1));
    JsonNode statements = report.get("migrations").get(0).get("statements");
    assertEquals("app.items", statements.get(1).get("rewrites").get(0).asText());
    JsonNode refused = statements.get(4).get("error");
    assertEquals("42501", refused.get("sqlState").asText(), "rights are rehearsed too");
  }

  @Test
  void whatOnlyWantsRowsIsNoFailure() throws Exception {
    SampleFolder folder =
        new SampleFolder(temporary.resolve("sql"))
            .with("001_applied.sql", "SELECT 1;\n")
            .with("002_item.sql", "INSERT INTO items (tenant) VALUES (1);\n")
            .with(
                "003_check.sql",
                "DO $$ BEGIN IF NOT EXISTS (SELECT FROM tenants) THEN RAISE 'none'; END IF; END $$;");
    TestDatabase login = original.as("copy_owner", "owner");
    assertEquals("would-apply", rehearsed(folder, login, 0).get("outcome").asText());
    JsonNode report = rehearsed(folder, login, 1, "--no-copy-rows");
    assertEquals("unproven", report.get("outcome").asText());
    assertEquals(List.of("needs-data"), outcomes(report, 0));
    assertEquals(List.of("needs-data"), outcomes(report, 1));
  }

  @Test
  void whoeverMayOnlyReadRehearsesAsTheOwner() throws Exception {
    SampleFolder folder =
        new SampleFolder(temporary.resolve("sql"))
            .with("001_applied.sql", "SELECT 1;\n")
            .with("002_next.sql", "ALTER TABLE app.items ADD COLUMN note text;\n");
    List<String> before = traces();
    JsonNode report = rehearsed(folder, original.as("copy_reader", "reader"), 0);
    assertEquals(before, traces());
    assertEquals("would-apply", report.get("outcome").asText());
    assertTrue(
        report.get("scratch").get("notCloned").toString().contains("copy_owner"),
        report.get("scratch")::toString);
  }

  @Test
  void noWayToAnotherServerIsCopied() throws Exception {
    original.execute(
        """
        CREATE EXTENSION postgres_fdw;
        CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '192.0.2.1');
        CREATE USER MAPPING FOR copy_owner SERVER far OPTIONS (password 'very-secret');
        CREATE FOREIGN TABLE app.remote (id int) SERVER far;
        ALTER FOREIGN TABLE app.remote OWNER TO copy_owner;
        """);
    SampleFolder folder =
        new SampleFolder(temporary.resolve("sql"))
            .with("001_applied.sql", "SELECT 1;\n")
            .with("002_next.sql", "DELETE FROM app.remote;\n");
    JsonNode report = rehearsed(folder, original, 1);
    assertTrue(report.get("scratch").get("notCloned").toString().contains("user mapping"));
    assertFalse(report.toString().contains("very-secret"));
    JsonNode error = report.get("migrations").get(0).get("statements").get(0).get("error");
    assertEquals("42704", error.get("sqlState").asText(), error::toString);
  }

  /** The newest server that this machine's pg_dump can read. */
  private static int major() throws IOException {
    Matcher version = Pattern.compile("\\(PostgreSQL\\) (\\d+)").matcher(pgDumpVersion());
    assumeTrue(version.find(), "no pg_dump on the PATH");
    return Math.min(TestPostgres.BUNDLED_MAJOR, Integer.parseInt(version.group(1)));
  }

  private static String pgDumpVersion() throws IOException {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pg_dump")));
    assumeTrue(there, "no pg_dump on the PATH");
    Process process = new ProcessBuilder("pg_dump", "--version").start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static JsonNode rehearsed(
      SampleFolder folder, TestDatabase database, int status, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of("--on", "scratch", "--json"));
    options.addAll(List.of(more));
    CommandRun.Result result = run("dry-run", folder, database, options.toArray(String[]::new));
    assertEquals(status, result.status(), result::toString);
    return result.json();
  }

  private static CommandRun.Result run(
      String name, SampleFolder folder, TestDatabase database, String... more) {
    List<String> call = new ArrayList<>(List.of(name, "-d", folder.toString()));
    call.addAll(List.of("--url", database.url(), "--history", "public.schema_migrations"));
    call.addAll(List.of(more));
    return command.run(call.toArray(String[]::new));
  }

  private static List<String> outcomes(JsonNode report, int migration) {
    List<String> outcomes = new ArrayList<>();
    report
        .get("migrations")
        .get(migration)
        .get("statements")
        .forEach(statement -> outcomes.add(statement.get("outcome").asText()));
    return outcomes;
  }

  private List<String> traces() throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = original.connect();
        Statement statement = connection.createStatement()) {
      for (String trace : TRACES) {
        try (ResultSet rows = statement.executeQuery(trace)) {
          while (rows.next()) {
            StringJoiner line = new StringJoiner("|");
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              line.add(rows.getString(i));
            }
            all.add(line.toString());
          }
        }
      }
    }
    return all;
  }
}
