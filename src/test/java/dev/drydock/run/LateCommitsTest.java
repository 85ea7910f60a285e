package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Environment;
import dev.drydock.server.Flush;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LateCommitsTest {
  private static final int COUNT = LateCommits.WORTH_IT + 5;
  private static final String MAKER = "drydock test maker";

  @TempDir Path home;

  @Test
  void onlyALongFirstRunOfWholeTransactionsAwayFromProduction() throws Exception {
    try (Bench bench = new Bench(TestPostgres.freshDatabase(), home)) {
      fill(bench);
      RunPlan plan = bench.plan();
      PlannedMigration first = plan.migrations().getFirst();
      Optional<Environment> development = Optional.of(Environment.DEVELOPMENT);
      assertEquals(Flush.LATER, LateCommits.of(plan, development, false).flush(first));
      assertEquals(
          Flush.AT_COMMIT,
          LateCommits.of(plan, development, false).flush(plan.migrations().getLast()));
      assertEquals(Flush.AT_COMMIT, LateCommits.of(plan, development, true).flush(first));
      assertEquals(
          Flush.AT_COMMIT,
          LateCommits.of(plan, Optional.of(Environment.PRODUCTION), false).flush(first));
      bench.file("900_alone.sql", "CREATE INDEX CONCURRENTLY i ON t1 (x);");
      assertEquals(Flush.AT_COMMIT, LateCommits.of(bench.plan(), development, false).flush(first));
    }
  }

  @Test
  void filesSeeTheServersOwnSettingAndTheEndIsOnTheDisk() throws Exception {
    try (Bench bench = new Bench(TestPostgres.freshDatabase(), home)) {
      fill(bench);
      bench.file(
          "010_t10.sql",
          "CREATE TABLE seen AS SELECT current_setting('synchronous_commit') AS value;");
      assertEquals(Outcome.APPLIED, bench.apply().outcome());
      assertEquals(bench.ask("SHOW synchronous_commit"), bench.ask("SELECT value FROM seen"));
    }
  }

  @Test
  void whatACrashOfTheServerTookAwayIsNotReportedAsApplied() throws Exception {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(home.resolve("server"))
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            // nothing reaches the disk but what a commit waits for
            .setServerConfig("wal_writer_delay", "10s")
            .setServerConfig("wal_writer_flush_after", "1GB")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    try (EmbeddedPostgres server = builder.start()) {
      TestDatabase target =
          new TestDatabase("127.0.0.1", server.getPort(), "postgres", "postgres", "postgres");
      try (Bench bench = new Bench(target, home)) {
        fill(bench);
        bench.file(
            "%03d_t%d.sql".formatted(COUNT - 1, COUNT - 1),
            "SET application_name = '" + MAKER + "';\nSELECT 1;");
        RunReport report =
            bench.apply(
                bench.plan(),
                ApplyOptions.standard(),
                new RunControl(),
                event -> {
                  if (event instanceof RunEvent.StatementStarted started && started.line() == 2) {
                    crash(bench);
                  }
                });
        assertEquals(Outcome.FAILED, report.outcome());
        List<String> told =
            report.migrations().stream()
                .filter(m -> m.outcome() == StepOutcome.OK)
                .map(m -> m.file().replace(".sql", ""))
                .toList();
        assertEquals(bench.applied(), String.join(",", told));
        assertTrue(told.size() < COUNT - 2, "the crash took nothing away");
        assertTrue(
            report.warnings().stream().anyMatch(w -> w.code().equals("undone-by-crash")),
            () -> report.warnings().toString());
        assertFalse(report.historyRows().size() > told.size());
        assertEquals(Outcome.APPLIED, bench.apply().outcome());
      }
    }
  }

  /** Kills the run's own backend, upon which the server throws all others out and recovers. */
  private static void crash(Bench bench) {
    try {
      String pid =
          bench.ask("SELECT pid FROM pg_stat_activity WHERE application_name = '" + MAKER + "'");
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void fill(Bench bench) {
    for (int i = 1; i <= COUNT; i++) {
      bench.file("%03d_t%d.sql".formatted(i, i), "CREATE TABLE t" + i + " (x int);");
    }
  }
}
