package dev.drydock.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand files of 1.5 KB, ten thousand recorded. */
class ManyFilesTest {
  private static final int FILES = 10_000;

  private static final String HISTORY =
      """
      CREATE TABLE schema_migrations (id text PRIMARY KEY, name text, version bigint UNIQUE,
        checksum text, applied_at timestamptz, executed_by text, execution_time_ms int,
        status text, error_message text, metadata jsonb);
      INSERT INTO schema_migrations
      SELECT lpad(n::text, 5, '0') || '_change', 'change', n,
             encode(sha256(convert_to('SELECT ' || n || E';\\n'
               || repeat('-- padding of the usual sort' || E'\\n', 52), 'UTF8')), 'hex'),
             now(), 'deployer', 5, 'applied', NULL, '{"host": "build"}'
        FROM generate_series(1, 10000) n
      """;

  @TempDir Path path;

  @Test
  void allOfThemAreRecognisedAsApplied() throws Exception {
    write();
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(HISTORY);
    try (Database connected = Database.open(database.profile(), database.passwords())) {
      Survey survey = survey(connected);
      assertEquals(FILES, survey.list().counts().applied());
      assertEquals(0, survey.list().counts().drifted());
      assertEquals("10000", survey.list().rows().getLast().versionText());
    }
  }

  @Test
  @Tag("bench")
  void timesAreShown() throws Exception {
    write();
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(HISTORY);
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    StringBuilder times = new StringBuilder();
    try (Database connected = Database.open(database.profile(), database.passwords())) {
      for (int i = 0; i < 8; i++) {
        long start = System.nanoTime();
        FolderReading reading = surveyor.read(path, Optional.empty());
        long read = System.nanoTime();
        try (Session session = connected.read()) {
          surveyor.against(reading, session, Optional.empty(), Optional.empty());
        }
        long done = System.nanoTime();
        times
            .append("folder ")
            .append((read - start) / 1_000_000)
            .append(" ms, history ")
            .append((done - read) / 1_000_000)
            .append(" ms\n");
      }
    }
    Files.writeString(Path.of("target", "bench-many-files.txt"), times);
  }

  private Survey survey(Database connected) throws Exception {
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    FolderReading reading = surveyor.read(path, Optional.empty());
    try (Session session = connected.read()) {
      return surveyor.against(reading, session, Optional.empty(), Optional.empty());
    }
  }

  private void write() throws IOException {
    String padding = "-- padding of the usual sort\n".repeat(52);
    for (int n = 1; n <= FILES; n++) {
      Files.writeString(
          path.resolve(String.format("%05d_change.sql", n)), "SELECT " + n + ";\n" + padding);
    }
  }
}
