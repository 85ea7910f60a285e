package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir Path temporary;
  private CommandRun command;
  private SampleFolder folder;

  @BeforeEach
  void prepare() {
    command = new CommandRun(temporary.resolve("home"));
    folder = SampleFolder.ofThree(temporary.resolve("sql"));
  }

  @Test
  void offlineTheFolderIsListedAndNothingIsKnown() throws Exception {
    CommandRun.Result result = command.run("status", "-d", folder.toString(), "--json");
    assertEquals(0, result.status(), result::toString);
    JsonNode status = result.json();
    assertEquals("drydock/status/1", status.get("schema").asText());
    assertEquals("numbered", status.get("tool").asText());
    assertFalse(status.get("toolReason").asText().isBlank());
    assertTrue(status.get("database").isNull());
    assertTrue(status.get("history").isNull());
    assertEquals(3, status.get("counts").get("unknown").asInt());
    assertEquals(List.of("unknown", "unknown", "unknown"), each(status, "status"));
    assertEquals(List.of("1", "2", "1"), each(status, "statements"));
    assertEquals(List.of("runner", "runner", "runner"), each(status, "transaction"));
  }

  @Test
  void connectedItSaysWhatIsAppliedByWhomAndWhen() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    command.run("apply", "--url", database.url(), "-d", folder.toString(), "--to", "2", "--yes");
    CommandRun.Result result =
        command.run("--url", database.url(), "list", "--json", "-d", folder.toString());
    assertEquals(0, result.status(), result::toString);
    JsonNode status = result.json();
    assertEquals(database.name(), status.get("database").get("name").asText());
    assertEquals("development", status.get("database").get("environment").asText());
    assertEquals("postgres", status.get("database").get("role").asText());
    assertFalse(status.get("database").get("standby").asBoolean());
    assertTrue(status.get("database").get("serverVersion").asText().startsWith("18."));
    assertEquals("public.schema_migrations", status.get("history").get("table").asText());
    assertTrue(status.get("history").get("exists").asBoolean());
    assertEquals(List.of("applied", "applied", "pending"), each(status, "status"));
    assertEquals(List.of("001", "002", "003"), each(status, "version"));
    JsonNode first = status.get("migrations").get(0);
    assertEquals("001_users.sql", first.get("file").asText());
    assertEquals("versioned", first.get("kind").asText());
    OffsetDateTime.parse(first.get("appliedAt").asText());
    assertEquals("postgres", first.get("appliedBy").asText());
    assertTrue(first.get("durationMs").isIntegralNumber());
    assertEquals("sha256", first.get("checksum").get("algorithm").asText());
    assertTrue(first.get("checksum").get("matches").asBoolean());
    JsonNode counts = status.get("counts");
    assertEquals(3, counts.get("total").asInt());
    assertEquals(2, counts.get("applied").asInt());
    assertEquals(1, counts.get("pending").asInt());
    for (String zero :
        new String[] {
          "failed", "duplicate", "drifted", "missing", "outOfOrder", "ignored", "unknown"
        }) {
      assertEquals(0, counts.get(zero).asInt(), zero);
    }
  }

  @Test
  void everythingThatIsWrongIsAProblemWithARemedy() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    assertEquals(
        0, command.run("apply", "--url", database.url(), "-d", folder + "", "--yes").status());
    Files.delete(folder.path().resolve("002_orders.sql"));
    folder
        .with("001_users.sql", "CREATE TABLE users (id bigint);\n")
        .with("003_other.sql", "SELECT 1;\n")
        .with("readme.sql", "SELECT 1;\n");
    Files.write(folder.path().resolve("009_latin.sql"), new byte[] {'T', (byte) 0xe9, ';'});
    JsonNode status =
        command.run("status", "--url", database.url(), "-d", folder + "", "--json").json();
    List<String> codes =
        StreamSupport.stream(status.get("problems").spliterator(), false)
            .map(problem -> problem.get("code").asText())
            .toList();
    for (String code :
        new String[] {
          "duplicate-version", "missing-file", "checksum-mismatch", "unparsable-name", "not-utf8"
        }) {
      assertTrue(codes.contains(code), () -> code + " in " + codes);
    }
    status
        .get("problems")
        .forEach(problem -> assertFalse(problem.get("remedy").asText().isBlank()));
    assertEquals("missing", status.get("migrations").get(1).get("status").asText());
  }

  @Test
  void theExitStatusTellsOfPendingOnesWhenAsked() {
    TestDatabase database = TestPostgres.freshDatabase();
    String[] call = {"status", "--exit-code", "--url", database.url(), "-d", folder + ""};
    assertEquals(1, command.run(call).status());
    assertEquals(
        0, command.run("apply", "--url", database.url(), "-d", folder + "", "--yes").status());
    assertEquals(0, command.run(call).status());
  }

  @Test
  void lookingLeavesNoTrace() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    command.run("status", "--url", database.url(), "-d", folder + "");
    try (var connection = database.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")) {
      assertTrue(rows.next());
      assertEquals(0, rows.getInt(1));
    }
    assertFalse(Files.exists(command.paths().state().resolve("journal")));
  }

  @Test
  void textIsAlignedAndNamesAreHarmless() {
    folder
        .with("004_a\u001b[31m\u202e.sql", "SELECT 1;\n")
        .with("005_'; DROP TABLE x; --.sql", "SELECT 1;\n");
    CommandRun.Result result = command.run("status", "-d", folder.toString());
    assertEquals(0, result.status());
    assertFalse(result.out().contains("\u001b"), result::toString);
    assertFalse(result.out().contains("\u202e"), result::toString);
    List<String> rows = result.out().lines().filter(line -> line.startsWith("·")).toList();
    assertEquals(5, rows.size(), result::toString);
    assertEquals(1, rows.stream().map(row -> row.indexOf("00")).distinct().count());
  }

  @Test
  void aFolderWithoutMigrationsIsNoFailure() throws Exception {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    CommandRun.Result result = command.run("status", "-d", empty.toString(), "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals(0, result.json().get("migrations").size());
  }

  @Test
  void theLibpqVariablesNameTheDatabase() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    CommandRun.Result result =
        command
            .with("PGHOST", database.host())
            .with("PGPORT", database.port() + "")
            .with("PGDATABASE", database.name())
            .with("PGUSER", database.user())
            .with("PGPASSWORD", database.password())
            .run("status", "-d", folder.toString(), "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals(database.name(), result.json().get("database").get("name").asText());
  }

  @Test
  void theAddressMayComeFromTheInput() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    CommandRun.Result result =
        command
            .input(database.url() + "\n")
            .run("--url", "-", "status", "-d", folder + "", "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals("", result.err());
  }

  @Test
  void aPasswordInAnArgumentWorksWithAWarningAndIsNeverPrinted() {
    TestDatabase database = TestPostgres.freshDatabase();
    CommandRun.Result result = command.run("status", "--url", database.url(), "-d", folder + "");
    assertEquals(0, result.status());
    assertTrue(result.err().contains("can be seen by others"), result::toString);
    assertFalse((result.out() + result.err()).contains(database.password()), result::toString);
  }

  private static List<String> each(JsonNode status, String field) {
    return StreamSupport.stream(status.get("migrations").spliterator(), false)
        .map(migration -> migration.get(field).asText())
        .toList();
  }
}
