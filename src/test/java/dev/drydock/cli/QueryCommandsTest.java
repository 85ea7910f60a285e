package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandsTest {
  private final TestDatabase database = TestPostgres.freshDatabase();
  @TempDir Path home;
  private CommandRun drydock;

  @BeforeEach
  void connect() {
    drydock = new CommandRun(home);
  }

  private CommandRun.Result run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--url";
    all[1] = database.url();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return drydock.run(all);
  }

  @Test
  void printsATable() {
    CommandRun.Result result = run("query", "SELECT 1 AS one, NULL AS none, '' AS empty, 'x' AS x");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("one  none  empty  x"), result.out());
    assertTrue(result.out().contains("  1  NULL         x"), result.out());
    assertTrue(result.err().contains("1 row in "), result.err());
    assertTrue(result.err().contains("superuser"), result.err());
  }

  @Test
  void readsTheQueryFromInputAndWritesJson() throws Exception {
    drydock.input("SELECT :n::int * 2 AS twice, NULL AS nothing\n-- the end\n");
    CommandRun.Result result = run("query", "-", "-p", "n=21", "--json");
    assertEquals(0, result.status(), result.err());
    JsonNode json = result.json();
    assertEquals("drydock/query/1", json.path("schema").asText());
    assertEquals("int4", json.path("columns").path(0).path("type").asText());
    assertEquals("42", json.path("rows").path(0).path(0).asText());
    assertTrue(json.path("rows").path(0).path(1).isNull());
    assertEquals(1, json.path("rowCount").asInt());
  }

  @Test
  void limitsATableAndNotAnExport() throws Exception {
    String many = "SELECT n FROM generate_series(1, 3000) n";
    assertTrue(run("query", many).err().contains("1000 rows"));
    assertTrue(run("query", many).err().contains("there are more"));
    Path file = home.resolve("rows.csv");
    CommandRun.Result written = run("query", many, "-o", file.toString());
    assertEquals(0, written.status(), written.err());
    assertEquals(3001, Files.readAllLines(file).size());
    CommandRun.Result again = run("query", many, "-o", file.toString());
    assertEquals(2, again.status());
    assertTrue(again.err().contains("is there already"), again.err());
    CommandRun.Result jsonl = run("query", many, "--format", "jsonl", "--limit", "2");
    assertEquals("{\"n\":1}\n{\"n\":2}", jsonl.out().strip(), jsonl.err());
  }

  @Test
  void refusesToWrite() throws Exception {
    CommandRun.Result result = run("query", "DROP TABLE x");
    assertEquals(4, result.status());
    assertTrue(result.err().contains("only asks"), result.err());
    CommandRun.Result failed = run("query", "SELECT nowhere FROM pg_class", "--json");
    assertEquals(1, failed.status());
    assertTrue(failed.json().toString().contains("42703"), failed.out());
  }

  @Test
  void showsAPlan() {
    CommandRun.Result plan = run("query", "SELECT * FROM pg_class WHERE oid = 1", "--plan");
    assertTrue(plan.out().contains("Index Scan using pg_class_oid_index on pg_class"), plan.out());
  }

  @Test
  void listsAndRunsDiagnostics() throws Exception {
    CommandRun.Result list = run("diagnostics", "list");
    assertTrue(list.out().contains("Who blocks whom?"), list.out());
    assertTrue(list.out().contains("The extension pg_stat_statements is not installed"));
    assertTrue(drydock.run("diagnostics", "list").out().contains("blocking-tree"));
    CommandRun.Result one = run("diagnostics", "run", "blocking-tree");
    assertTrue(one.out().contains("Nobody waits for a lock."), one.out());
    database.execute("CREATE TABLE t (id int, v text)");
    JsonNode columns = run("diagnostics", "run", "column-check", "-p", "table=t", "--json").json();
    assertEquals(2, columns.path("rowCount").asInt());
    assertEquals(2, run("diagnostics", "run", "column-check").status());
    assertEquals(2, run("diagnostics", "run", "nonsense").status());
  }

  @Test
  void aRefusedQuerySaysWhereAndWhatItMeansHere() throws Exception {
    database.execute("CREATE TABLE tenants (id int, owner text)");
    CommandRun.Result text = run("query", "SELECT id,\n  ownr FROM tenants");
    assertEquals(1, text.status());
    assertTrue(text.err().contains("error: line 2, column 3: column \"ownr\""), text.err());
    assertTrue(text.err().contains("owner"), text.err());
    assertTrue(text.err().contains("  → "), text.err());
    JsonNode error = run("query", "SELECT ownr FROM tenants", "--json").json().path("error");
    assertEquals("42703", error.path("sqlState").asText());
    assertEquals("owner", error.path("fixes").path(0).path("edits").path(0).path("text").asText());
    CommandRun.Result named = run("diagnostics", "run", "triggers-on", "-p", "table=tenant");
    assertEquals(1, named.status());
    assertTrue(named.err().contains("tenants"), named.err());
  }

  @Test
  void wrongInputIsSaidBeforeAnythingIsAsked() {
    assertRefused(run("query", "SELEC 1"), "unknown-command", "Did you mean SELECT?");
    assertRefused(run("query", "SELECT 1", "--limit", "0"), "bad-option", "at least 1");
    assertRefused(run("query", "SELECT :id", "-p", "idd=1"), "bad-parameter", "It has :id.");
    assertRefused(run("query", "SELECT 1", "--claims", "{"), "bad-claims", "no JSON object");
    assertRefused(run("query", "SELECT 1", "--claims", "[1]"), "bad-claims", "no JSON object");
    assertRefused(
        run("query", "SELECT 1", "-o", home + "/none/x.csv"), "cannot-write-file", "folder");
  }

  private static void assertRefused(CommandRun.Result result, String code, String words) {
    assertEquals(2, result.status(), result::toString);
    assertTrue(result.err().contains("[" + code + "]"), result::toString);
    assertTrue(result.err().contains(words), result::toString);
  }

  @Test
  void aProfileWhoseFolderIsElsewhereStillAsks() {
    String folder = home.resolve("not-cloned-yet").toString();
    CommandRun.Result added = run("profile", "add", "desk", "-d", folder);
    assertEquals(0, added.status(), added.err());
    assertTrue(added.err().contains("there is no folder " + folder), added.err());
    CommandRun.Result asked =
        drydock
            .with("PGPASSWORD", database.password())
            .run("-P", "desk", "query", "SELECT 1 AS one");
    assertEquals(0, asked.status(), asked.err());
    assertEquals(0, drydock.run("-P", "desk", "diagnostics", "list").status());
    assertRefused(drydock.run("-P", "desk", "status"), "no-such-folder", folder);
  }
}
