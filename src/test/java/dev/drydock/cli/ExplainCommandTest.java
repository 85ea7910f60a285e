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

class ExplainCommandTest {
  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void folder() throws Exception {
    folder = Files.createDirectories(home.resolve("migrations"));
    Files.writeString(folder.resolve("001_a.sql"), "SELECT 1;\nCREATE TABLE tenants (id int);\n");
    Files.writeString(folder.resolve("002_b.sql"), "ALTER TABLE tenants RENAME TO clients;\n");
  }

  @Test
  void withNoDatabaseTheFolderAnswers() throws Exception {
    CommandRun.Result result =
        new CommandRun(home)
            .input("pq: relation \"tenants\" does not exist\n")
            .run("-d", folder.toString(), "explain", "-", "--json");
    assertEquals(0, result.status(), result::toString);
    JsonNode answer = result.json();
    assertEquals("drydock/explain/1", answer.get("schema").asText());
    assertEquals("renamed", answer.get("verdict").asText());
    assertEquals("001_a.sql", answer.get("trail").get(0).get("file").asText());
    assertEquals(2, answer.get("trail").get(0).get("line").asInt());
    String text = new CommandRun(home).run("-d", folder.toString(), "explain", "tenants").out();
    assertTrue(text.startsWith("It was renamed to clients by 002_b.sql, line 1."), text);
  }

  @Test
  void aDatabaseGivesEvidenceAndIsLeftAsItIs() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE TABLE tenant_users (id int)");
    CommandRun.Result result =
        new CommandRun(home)
            .run(
                "--url",
                database.url(),
                "-d",
                folder.toString(),
                "explain",
                "ERROR:  relation \"user_tenants\" does not exist");
    assertEquals(0, result.status(), result::toString);
    assertTrue(result.out().contains("Fix 1: Write tenant_users"), result.out());
    assertTrue(result.out().contains("What is there:"), result.out());
    CommandRun.Result pending =
        new CommandRun(home)
            .run("--url", database.url(), "-d", folder.toString(), "explain", "tenants");
    assertTrue(pending.out().contains("is not applied here"), pending.out());
  }

  @Test
  void whatIsNeitherErrorNorNameIsRefused() {
    CommandRun.Result result =
        new CommandRun(home).run("-d", folder.toString(), "explain", "please help me!");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("not-an-error"), result.err());
  }
}
