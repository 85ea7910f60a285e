package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsing and applying from the command line: outcomes, guards, exit statuses. */
class RunCommandsTest {
  @TempDir Path temporary;
  private CommandRun command;
  private SampleFolder folder;
  private TestDatabase database;

  @BeforeEach
  void prepare() {
    command = new CommandRun(temporary.resolve("home"));
    folder = SampleFolder.ofThree(temporary.resolve("sql"));
    database = TestPostgres.freshDatabase();
  }

  @Test
  void aRehearsalLeavesNothingBehind() throws Exception {
    CommandRun.Result result = run("dry-run", "--on", "target", "--json");
    assertEquals(0, result.status(), result::toString);
    JsonNode report = result.json();
    assertEquals("drydock/dry-run/1", report.get("schema").asText());
    assertEquals("would-apply", report.get("outcome").asText());
    assertEquals("target", report.get("on").asText());
    assertEquals(64, report.get("plan").asText().length());
    assertEquals(3, report.get("migrations").size());
    assertEquals(3, report.get("historyRows").size());
    JsonNode statement = report.get("migrations").get(1).get("statements").get(1);
    assertEquals(2, statement.get("line").asInt());
    assertEquals("orders are there", statement.get("notices").get(0).get("message").asText());
    assertEquals(0, tables());
  }

  @Test
  void applyingIsToldAndRecorded() throws Exception {
    CommandRun.Result result = run("apply", "--yes", "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals("applied", result.json().get("outcome").asText());
    assertTrue(result.err().contains("orders are there"), result::toString);
    assertEquals(0, run("apply", "--yes").status());
    assertEquals("nothing-to-do", run("run", "--yes", "--json").json().get("outcome").asText());
    JsonNode journal = command.run("journal", "--json").json();
    assertEquals(
        "applied", journal.get("runs").get(journal.get("runs").size() - 1).get("outcome").asText());
    assertTrue(command.run("journal").out().contains(database.name()));
  }

  @Test
  void aFailureNamesFileLineAndSqlstateAndKeepsWhatWasBefore() throws Exception {
    folder
        .with("004_bad.sql", "SELECT 1;\n\nSELECT nothing\n  FROM nowhere;\n")
        .with("005_b.sql", "SELECT 1;");
    JsonNode rehearsed = run("dry-run", "--on", "target", "--json").json();
    assertEquals("would-fail", rehearsed.get("outcome").asText());
    CommandRun.Result result = run("apply", "--yes", "--json");
    assertEquals(1, result.status(), result::toString);
    JsonNode report = result.json();
    assertEquals("failed", report.get("outcome").asText());
    JsonNode bad = report.get("migrations").get(3);
    assertEquals("failed", bad.get("outcome").asText());
    JsonNode error = bad.get("statements").get(1).get("error");
    assertEquals("42P01", error.get("sqlState").asText());
    assertEquals("004_bad.sql", error.get("file").asText());
    assertEquals(4, error.get("line").asInt());
    JsonNode status = run("status", "--json").json();
    assertEquals(3, status.get("counts").get("applied").asInt());
    assertEquals("failed", status.get("migrations").get(3).get("status").asText());
    assertFalse(status.get("migrations").get(3).get("error").asText().isBlank());
  }

  @Test
  void whatAnAppliedFileMadeAndNoLongerIsThereIsSaid() throws Exception {
    run("apply", "--yes");
    database.execute("DROP TABLE users CASCADE");
    folder.with("004_more.sql", "ALTER TABLE users ADD COLUMN age int;\n");
    JsonNode report = run("dry-run", "--on", "target", "--json").json();
    JsonNode error = report.get("migrations").get(0).get("statements").get(0).get("error");
    String said = error.get("explanation").asText();
    assertTrue(said.contains("001_users.sql, line 1 creates it and counts as applied"), said);
  }

  @Test
  void withoutATerminalConsentIsAnOption() throws Exception {
    CommandRun.Result result = run("apply", "--json");
    assertEquals(4, result.status(), result::toString);
    assertEquals("refused", result.json().get("outcome").asText());
    assertEquals("not-confirmed", result.json().get("error").get("code").asText());
    assertEquals(0, tables());
  }

  @Test
  void atATerminalAPersonIsAsked() throws Exception {
    command.answering("n");
    assertEquals(4, run("apply").status());
    assertEquals(0, tables());
    command.answering("y");
    assertEquals(0, run("apply").status());
  }

  @Test
  void productionWantsTheDatabasesName() throws Exception {
    profile("--environment", "production");
    assertEquals(4, run("apply", "-P", "it", "--yes").status());
    CommandRun.Result asked = run("dry-run", "--on", "target", "-P", "it");
    assertEquals(4, asked.status());
    assertTrue(asked.err().contains("keep others waiting"), asked::toString);
    assertEquals(4, run("apply", "-P", "it", "--confirm", "another").status());
    assertEquals(0, tables());
    // Naming its address instead of its profile opens no way around.
    assertEquals(
        4, command.run("apply", "--yes", "--url", database.url(), "-d", folder + "").status());
    assertEquals(
        0, run("dry-run", "--on", "target", "-P", "it", "--confirm", database.name()).status());
    assertEquals(0, run("apply", "-P", "it", "--confirm", database.name()).status());
  }

  @Test
  void aReadOnlyProfileWritesNothing() throws Exception {
    profile("--read-only");
    CommandRun.Result result = run("apply", "-P", "it", "--yes");
    assertEquals(4, result.status(), result::toString);
    assertEquals(0, tables());
    assertEquals(0, run("status", "-P", "it").status());
  }

  @Test
  void duplicatesAreRehearsedWithAWarningAndNotApplied() throws Exception {
    folder.with("003_other.sql", "CREATE TABLE other ();");
    JsonNode rehearsed = run("dry-run", "--on", "target", "--json").json();
    assertEquals("would-apply", rehearsed.get("outcome").asText(), rehearsed::toPrettyString);
    assertTrue(rehearsed.get("warnings").toString().contains("003"), rehearsed::toString);
    CommandRun.Result result = run("apply", "--yes", "--json");
    assertEquals(4, result.status(), result::toString);
    assertEquals("refused", result.json().get("outcome").asText());
    assertFalse(result.json().get("reason").asText().isBlank());
    assertEquals(0, tables());
  }

  @Test
  void outOfOrderNeedsToBeAllowed() {
    assertEquals(0, run("apply", "--yes").status());
    folder.with("0021_late.sql", "SELECT 1;").with("000_early.sql", "SELECT 1;");
    assertEquals(4, run("apply", "--yes").status());
    assertEquals(0, run("apply", "--yes", "--out-of-order").status());
  }

  @Test
  void aPlanIsAppliedExactlyOrNotAtAll() throws Exception {
    String plan = temporary.resolve("plan.json").toString();
    assertEquals(0, run("dry-run", "--on", "target", "--to", "2", "-o", plan).status());
    folder.with("002_orders.sql", "CREATE TABLE orders (id int);\n");
    CommandRun.Result stale = run("apply", "--plan", plan, "--yes", "--json");
    assertEquals(4, stale.status(), stale::toString);
    assertEquals("stale-plan", stale.json().get("error").get("code").asText());
    assertEquals(0, tables());
    assertEquals(0, run("dry-run", "--on", "target", "--to", "2", "-o", plan).status());
    CommandRun.Result result = run("apply", "--plan", plan, "--yes", "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals(2, result.json().get("migrations").size());
  }

  @Test
  void thePlanOfARehearsalThatFailedIsNotApplied() throws Exception {
    String plan = temporary.resolve("plan.json").toString();
    folder.with("004_broken.sql", "ALTER TABLE nowhere ADD x int;\n");
    assertEquals(1, run("dry-run", "--on", "target", "-o", plan).status());
    CommandRun.Result refused = run("apply", "--plan", plan, "--yes", "--json");
    assertEquals(4, refused.status(), refused::toString);
    assertEquals("plan-would-fail", refused.json().at("/error/code").asText(), refused::toString);
    assertTrue(refused.json().at("/error/message").asText().contains("nowhere"), refused::out);
    assertEquals(0, tables());
    assertEquals(0, run("dry-run", "--on", "target", "--to", "2", "-o", plan).status());
    assertEquals(0, run("apply", "--plan", plan, "--yes").status());
  }

  @Test
  void aTableOfTheHistorysNameThatIsNoHistoryIsNotWritten() throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE schema_migrations (version varchar PRIMARY KEY)");
    }
    CommandRun.Result result = run("apply", "--yes", "--json");
    assertEquals(4, result.status(), result::toString);
    assertTrue(result.json().toString().contains("history-unknown-columns"), result::toString);
    assertEquals(1, tables());
  }

  @Test
  void aVersionThatIsNotThereIsAWrongCall() {
    assertEquals(2, run("apply", "--to", "77", "--yes").status());
  }

  @Test
  void rehearsingOnATargetThatIsNotThereIsAWrongCall() {
    CommandRun.Result result = command.run("dry-run", "--on", "target", "-d", folder.toString());
    assertEquals(2, result.status(), result::toString);
    assertTrue(result.err().contains("no-database"), result::toString);
  }

  private CommandRun.Result run(String name, String... more) {
    String[] call = new String[more.length + 3];
    call[0] = name;
    System.arraycopy(more, 0, call, 1, more.length);
    call[more.length + 1] = "-d";
    call[more.length + 2] = folder.toString();
    boolean byProfile = java.util.List.of(more).contains("-P");
    command.with("PGPASSWORD", database.password());
    if (!byProfile) {
      command
          .with("PGHOST", database.host())
          .with("PGPORT", database.port() + "")
          .with("PGDATABASE", database.name())
          .with("PGUSER", database.user());
    }
    return command.run(call);
  }

  private void profile(String... more) {
    String[] call = new String[more.length + 5];
    System.arraycopy(new String[] {"profile", "add", "it", "--url"}, 0, call, 0, 4);
    call[4] = "postgresql://postgres@127.0.0.1:" + database.port() + "/" + database.name();
    System.arraycopy(more, 0, call, 5, more.length);
    CommandRun.Result result = command.run(call);
    assertEquals(0, result.status(), result::toString);
  }

  private int tables() throws SQLException {
    try (var connection = database.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM pg_class"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
