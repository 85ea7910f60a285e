package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.FullDisk;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a journal nothing runs; when the disk fills on the way, the run stops there. */
class DiskFullTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(TestPostgres.freshDatabase(), home);
    bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "CREATE TABLE b ();");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void nothingBeginsWhenTheDiskIsFull() throws Exception {
    DrydockException failure =
        assertThrows(DrydockException.class, () -> run(FullDisk.after(home, 0)));
    assertEquals("journal-not-written", failure.problem().code());
    assertFalse(bench.exists("a"));
  }

  @Test
  void theRunStopsWhereTheDiskFills() throws Exception {
    for (int lines = 1; lines < 8; lines++) {
      bench.target.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      RunReport report = run(FullDisk.after(home, lines));
      if (report.outcome() == Outcome.APPLIED) {
        assertTrue(lines > 3, "both need more writes than " + lines);
        continue;
      }
      assertEquals("journal-not-written", report.reason().orElseThrow().code());
      assertEquals(bench.exists("a"), bench.applied().contains("001_a"));
      assertEquals(bench.exists("b"), bench.applied().contains("002_b"));
    }
  }

  private RunReport run(dev.drydock.run.journal.Journal journal) throws Exception {
    return new ApplyRun(
            bench.database, journal, new RunOrigin("test", Optional.empty(), bench.folder, "test"))
        .run(bench.plan(), ApplyOptions.standard(), event -> {}, new RunControl());
  }
}
