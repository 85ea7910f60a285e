package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code apply --backup} refuses, without any program being run. */
class BackupOptionTest {
  @TempDir Path temporary;

  @Test
  void whereThereCanBeNoBackupNothingIsApplied() throws Exception {
    Path there = Files.writeString(temporary.resolve("there.dump"), "kept");
    SampleFolder folder = SampleFolder.ofThree(temporary.resolve("sql"));
    TestDatabase database = TestPostgres.freshDatabase();
    refused(2, "backup-exists", there, folder, database);
    refused(2, "backup-exists", temporary, folder, database);
    refused(
        2, "backup-folder-missing", temporary.resolve("none").resolve("a.dump"), folder, database);
    JsonNode problem = refused(4, "no-pg-dump", temporary.resolve("new.dump"), folder, database);
    assertTrue(problem.get("message").asText().contains("no pg_dump is on the PATH"));
    assertEquals("kept", Files.readString(there));
    assertFalse(Files.exists(temporary.resolve("new.dump")));

    assertEquals(0, run(folder, database, "--yes").status());
    CommandRun.Result again = run(folder, database, "--yes", "--json", "--backup", there + "");
    assertEquals(0, again.status(), again::toString);
    assertEquals("nothing-to-do", again.json().get("outcome").asText());
    assertTrue(again.json().get("backup").isNull(), again::toString);
    assertTrue(again.err().contains("No backup is made"), again::toString);
  }

  private JsonNode refused(
      int status, String code, Path file, SampleFolder folder, TestDatabase database)
      throws Exception {
    CommandRun.Result result = run(folder, database, "--yes", "--json", "--backup", file + "");
    assertEquals(status, result.status(), result::toString);
    assertEquals(code, result.json().get("error").get("code").asText(), result::toString);
    assertEquals(0, tables(database));
    return result.json().get("error");
  }

  private CommandRun.Result run(SampleFolder folder, TestDatabase database, String... options) {
    String[] call = new String[options.length + 5];
    System.arraycopy(
        new String[] {"apply", "--url", database.url(), "-d", folder.toString()}, 0, call, 0, 5);
    System.arraycopy(options, 0, call, 5, options.length);
    return new CommandRun(temporary.resolve("home")).run(call);
  }

  private static int tables(TestDatabase database) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")) {
      row.next();
      return row.getInt(1);
    }
  }
}
