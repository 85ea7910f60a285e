package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program while it applies: nothing is applied and not recorded, or the reverse. */
class KillTest {
  private static final int MIGRATIONS = 40;

  @TempDir Path home;
  private final TestDatabase target = TestPostgres.freshDatabase();
  private final Random random = new Random(20251121);

  @Test
  void aFewTimes() throws Exception {
    kill(3);
  }

  @Test
  @Tag("full")
  void aHundredTimes() throws Exception {
    kill(100);
  }

  private void kill(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      target.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE keep (a int)");
      killOnce(home.resolve(Integer.toString(i)));
    }
  }

  private void killOnce(Path place) throws Exception {
    try (Bench bench = new Bench(target, place)) {
      for (int n = 1; n <= MIGRATIONS; n++) {
        String sql =
            n % 10 == 0
                ? "CREATE INDEX CONCURRENTLY i%1$03d ON keep (a);"
                : "CREATE TABLE t%1$03d (a int);\nINSERT INTO t%1$03d VALUES (1);";
        bench.file("%03d_m.sql".formatted(n), sql.formatted(n));
      }
      Process child = start(place);
      try (BufferedReader lines = child.inputReader()) {
        int until = random.nextInt(4 * MIGRATIONS);
        for (int line = 0; line < until && lines.readLine() != null; line++) {
          Thread.onSpinWait();
        }
      } finally {
        child.destroyForcibly();
      }
      assertTrue(child.waitFor(30, TimeUnit.SECONDS));
      waitForBackends(bench);
      check(bench);
    }
  }

  private Process start(Path place) throws Exception {
    ProcessBuilder child =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            place.toString());
    child.environment().put("DRYDOCK_TEST_HOST", target.host());
    child.environment().put("DRYDOCK_TEST_PORT", Integer.toString(target.port()));
    child.environment().put("DRYDOCK_TEST_DATABASE", target.name());
    return child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** A killed client's backend finishes the statement it is in; this test's own session is idle. */
  private void waitForBackends(Bench bench) throws Exception {
    String others =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND application_name = 'drydock' AND pid <> ALL (SELECT pid FROM pg_stat_activity"
            + " WHERE query LIKE 'ROLLBACK%' AND state = 'idle')";
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!bench.ask(others).equals("0") && System.nanoTime() < deadline) {
      Thread.yield();
    }
  }

  private static void check(Bench bench) throws Exception {
    boolean history = bench.exists("schema_migrations");
    for (int n = 1; n <= MIGRATIONS; n++) {
      boolean recorded =
          history
              && bench
                  .ask("SELECT count(*) FROM schema_migrations WHERE version = " + n)
                  .equals("1");
      String table = "t%03d".formatted(n);
      if (n % 10 != 0) {
        assertEquals(recorded, bench.exists(table), table);
      } else if (recorded) {
        assertTrue(bench.exists("i%03d".formatted(n)));
      } else {
        named(bench, n);
      }
    }
  }

  /** An index that is there without a row must be named at the next start. */
  private static void named(Bench bench, int n) throws Exception {
    String index = "i%03d".formatted(n);
    if (!bench.exists(index)) {
      return;
    }
    UnfinishedRuns runs = new UnfinishedRuns(bench.journal);
    List<JournalEntry> cut = runs.on(bench.database);
    assertEquals(1, cut.size());
    String file = "%03d_m.sql".formatted(n);
    List<Problem> found = runs.examine(cut.getFirst(), bench.database);
    assertTrue(
        found.stream().anyMatch(problem -> problem.files().contains(file)),
        () -> index + " is there, and said is only " + found);
    assertEquals(List.of(), runs.on(bench.database));
  }

  /** Applies everything, saying each event. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      TestDatabase target =
          new TestDatabase(
              System.getenv("DRYDOCK_TEST_HOST"),
              Integer.parseInt(System.getenv("DRYDOCK_TEST_PORT")),
              System.getenv("DRYDOCK_TEST_DATABASE"),
              TestPostgres.SUPERUSER,
              TestPostgres.PASSWORD);
      try (Bench bench = new Bench(target, Path.of(args[0]))) {
        bench.apply(
            bench.plan(),
            ApplyOptions.standard(),
            new RunControl(),
            event -> System.out.println(event.getClass().getSimpleName()));
      }
    }
  }
}
