package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults of the sample folder: found in one pass, and gone with the fixes that are offered. */
class CheckFixTest {
  @TempDir Path temporary;
  private CommandRun command;
  private Path folder;

  @BeforeEach
  void copySample() throws IOException {
    command = new CommandRun(temporary.resolve("home"));
    folder = Files.createDirectories(temporary.resolve("supabase"));
    try (Stream<Path> files = Files.list(Path.of("migrations-sample", "supabase"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void everyFaultIsFoundWithTheRightSuggestionFirst() throws IOException {
    CommandRun.Result result = on("check", "--json");
    assertEquals(1, result.status(), result::toString);
    List<String> found = new ArrayList<>();
    for (JsonNode finding : result.json().get("findings")) {
      if (finding.get("severity").asText().equals("error")) {
        assertTrue(finding.get("why").asText().length() > 10, finding::toString);
        found.add(
            "%s:%d %s -> %s"
                .formatted(
                    finding.get("file").asText().substring(15),
                    finding.get("line").asInt(),
                    finding.get("rule").asText(),
                    finding.get("fixes").get(0).get("title").asText()));
      }
    }
    String rename = " unknown-relation -> Rename user_tenants to tenant_users (9 places)";
    assertEquals(
        List.of(
            "ai_conversations.sql:10" + rename,
            "ai_conversations.sql:31" + rename,
            "ai_conversations.sql:37" + rename,
            "ai_conversations.sql:43" + rename,
            "ai_conversations.sql:49" + rename,
            "ai_conversations.sql:56" + rename,
            "ai_conversations.sql:62" + rename,
            "ai_conversations.sql:68" + rename,
            "ai_conversations.sql:74" + rename,
            "activity_performers.sql:7 unknown-column -> Rename user_id to created_by",
            "contact_duplicates.sql:19 plpgsql-outside-body -> Put it into a DO block",
            "contact_constraints.sql:7 unsupported-if-not-exists"
                + " -> Add it only where it is not there",
            "contact_constraints.sql:11 unsupported-if-not-exists"
                + " -> Add it only where it is not there"),
        found);
  }

  @Test
  void fixesAreWrittenWhenAgreedTo() throws IOException {
    assertEquals(4, on("check", "--fix").status());
    assertEquals(13, errors());
    assertEquals(1, on("check", "--fix", "--yes").status());
    assertEquals(10, errors(), "guesses are not taken unasked");
    fixTheRest();
    assertEquals(0, errors());
    assertEquals(0, on("check", "--fix", "--yes").status());
  }

  @Test
  void aMigrationIsMadeWhereItsRuleIsAskedFor() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE TABLE t (id int, name text)");
    String text = "SELECT 1;\nCREATE INDEX t_name ON t (name);\n";
    folder = new SampleFolder(temporary.resolve("numbered")).with("007_other.sql", text).path();
    List<String> fix = List.of("check", "--fix", "--yes", "--url", database.url());
    on(fix.toArray(String[]::new));
    Path made = folder.resolve("008_create_t_name.sql");
    assertFalse(Files.exists(made), "not unasked");
    List<String> asked = new ArrayList<>(fix);
    asked.addAll(List.of("--rule", "index-not-concurrent"));
    CommandRun.Result result = on(asked.toArray(String[]::new));
    assertTrue(result.err().contains("(new: create t_name)"), result::toString);
    assertFalse(Files.readString(folder.resolve("007_other.sql")).contains("INDEX"));
    assertEquals("CREATE INDEX CONCURRENTLY t_name ON t (name);\n", Files.readString(made));
    assertEquals(0, on("apply", "--yes", "--url", database.url()).status());
  }

  @Test
  @Tag("full")
  void theMendedFolderRehearsesClean() throws IOException {
    assertEquals(1, on("dry-run", "--json").status());
    on("check", "--fix", "--yes");
    fixTheRest();
    CommandRun.Result result = on("dry-run", "--json");
    assertEquals(0, result.status(), result::toString);
    assertEquals("would-apply", result.json().get("outcome").asText());
  }

  private void fixTheRest() {
    on("check", "--fix", "--rule", "unknown-relation", "--rule", "unknown-column", "--yes");
  }

  private int errors() throws IOException {
    return on("check", "--json").json().get("summary").get("errors").asInt();
  }

  private CommandRun.Result on(String... arguments) {
    List<String> call = new ArrayList<>(List.of(arguments));
    call.addAll(List.of("-d", folder.toString()));
    return command.run(call.toArray(String[]::new));
  }
}
