package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that work on files, and those that mend a history. */
class FolderCommandsTest {
  @TempDir Path temporary;
  private CommandRun command;
  private SampleFolder folder;

  @BeforeEach
  void prepare() {
    command = new CommandRun(temporary.resolve("home"));
    folder = SampleFolder.ofThree(temporary.resolve("sql"));
  }

  @Test
  void checkFindsWhatTheFolderAloneShows() throws Exception {
    assertEquals(0, on("check").status());
    folder.with("003_twice.sql", "SELECT 1;").with("007_gap.sql", "SELECT 'never closed;");
    CommandRun.Result result = on("check", "--json");
    assertEquals(1, result.status(), result::toString);
    JsonNode report = result.json();
    assertEquals("drydock/check/1", report.get("schema").asText());
    assertTrue(rules(report).containsAll(List.of("duplicate-version", "version-gap")));
    assertEquals(5, report.get("summary").get("files").asInt());
    assertTrue(report.get("summary").get("errors").asInt() >= 2, report::toString);
    JsonNode open =
        StreamSupport.stream(report.get("findings").spliterator(), false)
            .filter(finding -> finding.get("file").asText().equals("007_gap.sql"))
            .filter(finding -> finding.get("line").isInt())
            .findFirst()
            .orElseThrow(() -> new AssertionError(report.toString()));
    assertEquals(1, open.get("line").asInt());
    assertEquals(8, open.get("column").asInt());
    assertTrue(on("validate", "001").out().lines().anyMatch(line -> line.startsWith("1 file")));
  }

  @Test
  void aProjectsFolderLeadsToItsMigrations() throws Exception {
    Path project = temporary.resolve("project");
    SampleFolder.ofThree(project.resolve("supabase/migrations"));
    CommandRun.Result found = command.run("status", "--json", "-d", project.toString());
    assertEquals(3, found.json().get("counts").get("total").asInt(), found::toString);
    assertEquals("supabase", found.json().get("tool").asText());
    assertTrue(found.err().contains("The migrations are in supabase"), found::toString);

    SampleFolder.ofThree(project.resolve("migrations"));
    CommandRun.Result two = command.run("status", "--json", "-d", project.toString());
    assertEquals(0, two.json().get("counts").get("total").asInt(), two::toString);
    Files.writeString(project.resolve("001_own.sql"), "SELECT 1;");
    CommandRun.Result own = command.run("status", "--json", "-d", project.toString());
    assertEquals(1, own.json().get("counts").get("total").asInt(), own::toString);
  }

  @Test
  void checkFailsFromTheSeverityAskedFor() {
    folder.with("007_gap.sql", "SELECT 1;");
    assertEquals(0, on("check").status());
    assertEquals(1, on("check", "--fail-on", "warning").status());
    assertEquals(2, on("check", "009").status());
  }

  @Test
  void checkSpeaksSarifAndGithub() throws Exception {
    folder.with("003_50%.sql", "SELECT 1;");
    JsonNode sarif = new ObjectMapper().readTree(on("check", "--format", "sarif").out());
    assertEquals("2.1.0", sarif.get("version").asText());
    JsonNode result = sarif.get("runs").get(0).get("results").get(0);
    assertEquals("duplicate-version", result.get("ruleId").asText());
    assertEquals("error", result.get("level").asText());
    String uri =
        result
            .get("locations")
            .get(0)
            .get("physicalLocation")
            .get("artifactLocation")
            .get("uri")
            .asText();
    assertTrue(uri.contains("003_"), uri);
    assertTrue(java.net.URI.create(uri).getPath().endsWith(".sql"), uri);
    String github = on("check", "--format", "github").out();
    assertTrue(github.startsWith("::error title=duplicate-version,file="), github);
  }

  @Test
  void createWritesTheNextFreeFile() throws Exception {
    CommandRun.Result result = on("create", "Add orders index", "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals("004", result.json().get("version").asText());
    String file = result.json().get("files").get(0).asText();
    assertTrue(file.startsWith("004_add_orders_index"), file);
    assertTrue(Files.readString(folder.path().resolve(file)).contains("Add orders index"));
    assertEquals(0, on("check", "--fail-on", "error").status());
    assertEquals(2, on("create", "///").status());
    assertFalse(on("create", "more", "--preview").out().isBlank());
    assertEquals("005", on("create", "more", "--json").json().get("version").asText());
  }

  @Test
  void renumberResolvesDuplicatesInGit() throws Exception {
    folder.with("003_twice.sql", "CREATE TABLE twice ();\n");
    Files.writeString(temporary.resolve("notes.md"), "see 003_twice.sql\n");
    try (Git git = Git.init().setDirectory(temporary.toFile()).call()) {
      git.add().addFilepattern("sql").addFilepattern("notes.md").call();
      assertEquals(4, on("renumber").status(), "not agreed to");
      assertTrue(Files.exists(folder.path().resolve("003_twice.sql")));
      CommandRun.Result result = on("renumber", "--yes", "--fix-references", "--json");
      assertEquals(0, result.status(), result::toString);
      JsonNode report = result.json();
      assertTrue(report.get("renamed").asBoolean());
      assertEquals(1, report.get("renames").size(), report::toString);
      assertEquals("003_twice.sql", report.get("renames").get(0).get("from").asText());
      assertEquals("004_twice.sql", report.get("renames").get(0).get("to").asText());
      assertTrue(git.status().call().getAdded().contains("sql/004_twice.sql"));
      assertEquals("see 004_twice.sql\n", Files.readString(temporary.resolve("notes.md")));
    }
    assertEquals(0, on("check").status());
  }

  @Test
  void renumberRefusesAnAppliedFileAndATakenVersion() {
    TestDatabase database = TestPostgres.freshDatabase();
    assertEquals(0, on("apply", "--to", "2", "--yes", "--url", database.url()).status());
    CommandRun.Result result = on("renumber", "001_users.sql", "--yes", "--url", database.url());
    assertEquals(4, result.status(), result::toString);
    assertEquals(
        2, on("renumber", "003_fill.sql", "--to", "2", "--yes", "--url", database.url()).status());
    assertEquals(
        0, on("renumber", "003_fill.sql", "--to", "9", "--yes", "--url", database.url()).status());
    assertTrue(Files.exists(folder.path().resolve("009_fill.sql")));
  }

  @Test
  void dateOnlyFilesGetFullTimestampsInOneStep() throws Exception {
    Path dated = temporary.resolve("dated");
    new SampleFolder(dated)
        .with("20250828_b.sql", "SELECT 1;")
        .with("20250828_a.sql", "SELECT 1;")
        .with("20250901_c.sql", "SELECT 1;");
    CommandRun.Result result =
        command.run("renumber", "--dates", "--yes", "-d", dated + "", "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals(3, result.json().get("renames").size());
    try (var files = Files.list(dated)) {
      assertTrue(
          files.allMatch(file -> file.getFileName().toString().matches("\\d{14}_[abc]\\.sql")));
    }
    assertEquals(0, command.run("check", "-d", dated + "").status());
  }

  @Test
  void repairShowsRowsBeforeAndAfter() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    String url = database.url();
    CommandRun.Result preview =
        on("repair", "mark-applied", "--all", "--preview", "--json", "--url", url);
    assertEquals(0, preview.status(), preview::toString);
    assertFalse(preview.json().get("changed").asBoolean());
    assertEquals(3, preview.json().get("rows").size());
    assertEquals(
        3, on("status", "--json", "--url", url).json().get("counts").get("pending").asInt());
    assertEquals(4, on("repair", "mark-applied", "1", "--url", url).status());
    CommandRun.Result marked =
        on("repair", "mark-applied", "1", "2", "--yes", "--json", "--url", url);
    assertEquals(0, marked.status(), marked::toString);
    assertTrue(marked.json().get("rows").get(0).get("before").isNull());
    assertEquals("1", marked.json().get("rows").get(0).get("after").get("version").asText());
    assertEquals(
        2, on("status", "--json", "--url", url).json().get("counts").get("applied").asInt());
    CommandRun.Result forgotten = on("repair", "forget", "002", "--yes", "--json", "--url", url);
    assertEquals(0, forgotten.status(), forgotten::toString);
    assertTrue(forgotten.json().get("rows").get(0).get("after").isNull());
    assertEquals(
        1, on("status", "--json", "--url", url).json().get("counts").get("applied").asInt());
    assertEquals(2, on("repair", "forget", "99", "--yes", "--url", url).status());
    assertEquals(2, on("repair", "mark-applied", "1", "--yes", "--url", url).status());
  }

  @ParameterizedTest
  @Tag("full")
  @CsvSource({
    "001_a.sql, 002_b.sql",
    "20250101000000_a.up.sql, 20250102000000_b.up.sql",
    "supabase/migrations/20250101000000_a.sql, supabase/migrations/20250102000000_b.sql"
  })
  void whatWasThereBeforeIsRecordedAndWhatChangedSinceIsAccepted(String first, String second)
      throws Exception {
    Path project = temporary.resolve("project");
    Files.createDirectories(project.resolve(first).getParent());
    Files.writeString(project.resolve("Cargo.toml"), "[dependencies]\nsqlx = \"0.8\"\n");
    Files.writeString(project.resolve(first), "CREATE TABLE a ();");
    Files.writeString(project.resolve(second), "CREATE TABLE b ();");
    String folder = project.resolve(first).getParent().toString();
    String url = TestPostgres.freshDatabase().url();
    String name = Path.of(first).getFileName().toString();
    CommandRun.Result marked =
        command.run("repair", "baseline", name, "--yes", "--json", "-d", folder, "--url", url);
    assertEquals(0, marked.status(), marked::toString);
    assertEquals(1, marked.json().get("rows").size());
    assertEquals(
        2, command.run("repair", "baseline", name, "--yes", "-d", folder, "--url", url).status());
    assertEquals(
        2,
        command
            .run("repair", "accept-checksum", name, "--yes", "-d", folder, "--url", url)
            .status());

    Files.writeString(project.resolve(first), "CREATE TABLE a (); -- the first one");
    JsonNode counts =
        command.run("status", "--json", "-d", folder, "--url", url).json().get("counts");
    assertEquals(1, counts.get("applied").asInt());
    assertEquals(1, counts.get("pending").asInt());
    assertEquals(1, counts.get("drifted").asInt());
    CommandRun.Result accepted =
        command.run(
            "repair", "accept-checksum", name, "--yes", "--json", "-d", folder, "--url", url);
    assertEquals(0, accepted.status(), accepted::toString);
    JsonNode row = accepted.json().get("rows").get(0);
    assertEquals(row.get("before").get("version"), row.get("after").get("version"));
    JsonNode now = command.run("status", "--json", "-d", folder, "--url", url).json();
    assertEquals(0, now.get("counts").get("drifted").asInt());
    assertEquals(1, now.get("counts").get("applied").asInt());
  }

  @Test
  void driftIsShownAgainstTheCommitThatWasApplied() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    try (Git git = Git.init().setDirectory(temporary.toFile()).call()) {
      git.add().addFilepattern("sql").call();
      git.commit()
          .setMessage("first")
          .setSign(false)
          .setAuthor("A", "a@b.c")
          .setCommitter("A", "a@b.c")
          .call();
    }
    assertEquals(0, on("apply", "--yes", "--url", database.url()).status());
    folder.with(
        "001_users.sql", "CREATE TABLE users (id int PRIMARY KEY, name text, age int);\n-- more\n");
    CommandRun.Result result = on("drift", "1", "--json", "--url", database.url());
    assertEquals(0, result.status(), result::toString);
    JsonNode report = result.json();
    assertTrue(report.get("origin").asText().contains("in commit"), report::toString);
    assertEquals("changed", report.get("rows").get(0).get("change").asText());
    assertEquals("added", report.get("rows").get(1).get("change").asText());
    assertTrue(on("drift", "001", "--url", database.url()).out().contains("+ -- more"));
    assertEquals(2, on("drift", "77", "--url", database.url()).status());
  }

  @Test
  void whatFailedHasNothingToCompareWith() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    assertEquals(0, on("apply", "--yes", "--url", database.url()).status());
    folder.with("090_broken.sql", "SELECT nowhere;\n");
    assertEquals(1, on("apply", "--yes", "--url", database.url()).status());
    CommandRun.Result result = on("drift", "090", "--url", database.url());
    assertTrue(result.out().contains("Its last run is recorded as failed"), result::toString);
  }

  @Test
  void theNameOfTheDemoIsNoProfiles() throws Exception {
    CommandRun.Result refused =
        command.run("profile", "add", "demo", "--url", "postgresql://me@db.example.org/app");
    assertEquals(2, refused.status(), refused::toString);
    assertTrue(refused.err().contains("Drydock's own demo"), refused::toString);
  }

  @Test
  void profilesAreListedAndNeverHoldAPassword() throws Exception {
    assertTrue(command.run("profile", "list").out().contains("No profiles yet"));
    Path env =
        Files.writeString(
            temporary.resolve(".env"), "DATABASE_URL=postgresql://me:s3cret@db.example.org/app\n");
    assertEquals(
        0,
        command
            .run("profile", "add", "live", "--env", env + "", "--environment", "production")
            .status());
    assertEquals(2, command.run("profile", "add", "live", "--env", env + "").status());
    CommandRun.Result list = command.run("profile", "list", "--json");
    assertEquals("live", list.json().get("profiles").get(0).get("name").asText());
    assertEquals("production", list.json().get("profiles").get(0).get("environment").asText());
    assertFalse(list.out().contains("s3cret"));
    assertFalse(
        Files.readString(command.paths().config().resolve("profiles.json")).contains("s3cret"));
  }

  private CommandRun.Result on(String name, String... more) {
    java.util.List<String> call = new java.util.ArrayList<>(List.of(name));
    call.addAll(List.of(more));
    call.addAll(List.of("-d", folder.toString()));
    return command.run(call.toArray(String[]::new));
  }

  private static List<String> rules(JsonNode report) {
    return StreamSupport.stream(report.get("findings").spliterator(), false)
        .map(finding -> finding.get("rule").asText())
        .toList();
  }
}
