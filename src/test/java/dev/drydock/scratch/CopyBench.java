package dev.drydock.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.Database;
import dev.drydock.server.embedded.InstalledServers;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ZonkyJars;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a copy of a schema costs, the first time and when it is known: {@code mvn test -Pbench}. */
@Tag("bench")
class CopyBench {
  private static final HistoryTable HISTORY = new HistoryTable("public", "schema_migrations");
  private static final int TABLES = 200;
  private static final int ROUNDS = 5;

  @TempDir Path folder;

  @Test
  void ofTwoHundredTables() throws Exception {
    for (int major : List.of(15, 18)) {
      TestDatabase source = TestPostgres.ofMajor(major).newDatabase();
      for (int i = 1; i <= TABLES; i++) {
        source.execute(table(i));
      }
      try (Database original = Database.open(source.profile(), source.passwords())) {
        for (int round = 0; round < ROUNDS; round++) {
          Path images = folder.resolve(major + "-" + round);
          print("PostgreSQL " + major + ", not met before", original, source, images);
          print("PostgreSQL " + major + ", known", original, source, images);
        }
      }
    }
  }

  /** From the question to a copy that answers, its comparison with the original included. */
  private void print(String what, Database original, TestDatabase source, Path images)
      throws Exception {
    String path = System.getenv("PATH");
    ProgramsAtHand programs =
        new ProgramsAtHand(
            Path.of("target", "scratch-programs").toAbsolutePath(),
            InstalledServers.folders(path),
            new ZonkyJars(
                Path.of(System.getProperty("user.home"), ".m2", "repository"), ZonkyJars.CENTRAL));
    ScratchServer scratch =
        new ScratchServer(images, Runs.of(folder.resolve("runs"), Map.of()), programs, path);
    long start = System.nanoTime();
    try (ScratchDatabase copy =
        scratch.copyOf(
            new CopyRequest(original, source.profile(), HISTORY, false),
            words -> {},
            () -> false)) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertEquals(List.of(), copy.facts().notCloned());
      System.out.printf("%s (%s): %d ms%n", what, copy.clonedWith(), took.toMillis());
    }
  }

  private static String table(int i) {
    return """
        CREATE TABLE t%1$d (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          parent bigint REFERENCES t%2$d ON DELETE CASCADE,
          name text NOT NULL,
          total numeric(12, 2) DEFAULT 0 CHECK (total >= 0),
          created_at timestamptz NOT NULL DEFAULT now(),
          UNIQUE (name, parent)
        );
        CREATE INDEX ON t%1$d (parent);
        """
        .formatted(i, Math.max(1, i - 1));
  }
}
