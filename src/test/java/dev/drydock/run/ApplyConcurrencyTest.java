package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.run.journal.JournalEntry;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ApplyConcurrencyTest {
  @TempDir Path home;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(TestPostgres.freshDatabase(), home);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    bench.close();
  }

  @Test
  void ofTwoRunsOneWinsAndTheOtherNamesIt() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();\nSELECT pg_advisory_lock(42);");
    try (Connection gate = bench.target.connect();
        Statement statement = gate.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(42)");
      CountDownLatch waiting = new CountDownLatch(1);
      Future<RunReport> first =
          threads.submit(
              () ->
                  bench.apply(
                      bench.plan(),
                      new ApplyOptions(Duration.ofSeconds(30), Duration.ZERO, 0),
                      new RunControl(),
                      event -> {
                        if (event instanceof RunEvent.Waiting) {
                          waiting.countDown();
                        }
                      }));
      waiting.await();
      RunReport second = bench.apply();
      assertEquals(Outcome.REFUSED, second.outcome());
      assertEquals("lock-held", second.reason().orElseThrow().code());
      assertTrue(second.reason().orElseThrow().message().contains("postgres with drydock"));
      RunReport rehearsal = bench.rehearse();
      assertEquals(Outcome.REFUSED, rehearsal.outcome());
      statement.execute("SELECT pg_advisory_unlock(42)");
      assertEquals(Outcome.APPLIED, first.get().outcome());
    }
    assertEquals("001_a", bench.applied());
  }

  @Test
  void aPlanMadeBeforeAnotherRunIsStale() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE IF NOT EXISTS a ();");
    RunPlan plan = bench.plan();
    bench.apply();
    RunReport late = bench.apply(plan, ApplyOptions.standard(), new RunControl());
    assertEquals(Outcome.REFUSED, late.outcome());
    assertEquals("stale-plan", late.reason().orElseThrow().code());
  }

  @Test
  void whoHoldsALockIsSaidAndTheMigrationTriedAgain() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "ALTER TABLE a ADD b int;");
    bench.apply(
        bench.plan(new PlanOptions(java.util.Optional.of("1"), false)),
        ApplyOptions.standard(),
        new RunControl());
    try (Connection holder =
        bench.target.holding("SET application_name TO 'nightly-report'; SELECT * FROM a")) {
      CompletableFuture<LockWait> seen = new CompletableFuture<>();
      RunReport report =
          bench.apply(
              bench.plan(),
              new ApplyOptions(Duration.ofMillis(900), Duration.ZERO, 3),
              new RunControl(),
              event -> {
                if (event instanceof RunEvent.Waiting waiting) {
                  seen.complete(waiting.lockWait());
                }
                if (event instanceof RunEvent.Remark && seen.isDone()) {
                  roll(holder);
                }
              });
      assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
      LockWait wait = seen.get(1, TimeUnit.SECONDS);
      assertEquals("public.a", wait.relation());
      assertEquals("AccessExclusive", wait.mode());
      LockWait.Holder in = wait.holders().getFirst();
      assertEquals("nightly-report", in.application());
      assertEquals("idle in transaction", in.state());
      assertTrue(in.query().contains("FROM a"));
    }
  }

  private static void roll(Connection connection) {
    try {
      connection.rollback();
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLockTimeoutThatStaysIsAFailure() throws Exception {
    bench.target.execute("CREATE TABLE a ()");
    bench.file("001_b.sql", "CREATE TABLE b ();\nALTER TABLE a ADD b int;");
    try (Connection _ = bench.target.holding("SELECT * FROM a")) {
      RunReport report =
          bench.apply(
              bench.plan(),
              new ApplyOptions(Duration.ofMillis(100), Duration.ZERO, 1),
              new RunControl());
      assertEquals(Outcome.FAILED, report.outcome());
      StatementError error = report.migrations().getFirst().error().orElseThrow();
      assertEquals("55P03", error.server().sqlState());
      assertEquals(2, error.place().line());
      assertEquals(1, bench.events.stream().filter(e -> e instanceof RunEvent.Remark).count());
    }
    assertFalse(bench.exists("b"));
  }

  @Test
  void aRunCancelledAsItsWaitForALockRunsOutIsCancelled() throws Exception {
    bench.target.execute("CREATE TABLE a ()");
    bench.file("001_b.sql", "ALTER TABLE a ADD b int;");
    RunControl control = new RunControl();
    try (Connection _ = bench.target.holding("SELECT * FROM a")) {
      RunReport report =
          bench.apply(
              bench.plan(),
              new ApplyOptions(Duration.ofMillis(100), Duration.ZERO, 5),
              control,
              event -> {
                if (event instanceof RunEvent.StatementFinished) {
                  control.cancelNow(); // the server has said that the wait is over
                }
              });
      assertEquals(Outcome.CANCELLED, report.outcome());
      assertEquals(StepOutcome.CANCELLED, report.migrations().getFirst().outcome());
    }
  }

  @Test
  void cancelEndsARunningStatementWithinASecond() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();\nSELECT pg_sleep(60);\nCREATE TABLE b ();");
    RunReport report = cancelledAt(RunEvent.StatementStarted.class, 2);
    assertEquals(Outcome.CANCELLED, report.outcome());
    assertEquals(
        "Nothing of it is committed. The history does not record it as applied.",
        report.migrations().getFirst().committed().orElseThrow());
    assertFalse(bench.exists("a"));
  }

  @Test
  void cancelEndsAWaitForALockWithinASecond() throws Exception {
    bench.target.execute("CREATE TABLE a ()");
    bench.file("001_a.sql", "ALTER TABLE a ADD b int;");
    try (Connection _ = bench.target.holding("SELECT * FROM a")) {
      assertEquals(Outcome.CANCELLED, cancelledAt(RunEvent.Waiting.class, 1).outcome());
    }
  }

  private RunReport cancelledAt(Class<? extends RunEvent> kind, int nth) throws Exception {
    RunControl control = new RunControl();
    CountDownLatch there = new CountDownLatch(nth);
    Future<RunReport> run =
        threads.submit(
            () ->
                bench.apply(
                    bench.plan(),
                    new ApplyOptions(Duration.ofSeconds(30), Duration.ZERO, 5),
                    control,
                    event -> {
                      if (kind.isInstance(event)) {
                        there.countDown();
                      }
                    }));
    there.await();
    long start = System.nanoTime();
    control.cancelNow();
    RunReport report = run.get();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    assertTrue(millis < 1000, "took " + millis + " ms");
    assertCancelled(report.migrations().getFirst());
    assertEquals(List.of("cancelled"), journalled(bench.journal.list().entries().getFirst()));
    return report;
  }

  /** It did not fail: what was running then is no error of its own. */
  private static void assertCancelled(MigrationReport migration) {
    assertEquals(StepOutcome.CANCELLED, migration.outcome());
    assertEquals(StepOutcome.CANCELLED, migration.statements().getLast().outcome());
    assertEquals(Optional.empty(), migration.error());
  }

  private static List<String> journalled(JournalEntry run) {
    return run.steps().stream().map(JournalEntry.Step::outcome).toList();
  }

  @Test
  void cancelEndsTheWaitBeforeARetry() throws Exception {
    bench.target.execute("CREATE TABLE a ()");
    bench.file("001_a.sql", "ALTER TABLE a ADD b int;");
    try (Connection _ = bench.target.holding("SELECT * FROM a")) {
      RunControl control = new RunControl();
      RunReport report =
          bench.apply(
              bench.plan(),
              new ApplyOptions(Duration.ofMillis(50), Duration.ZERO, 50),
              control,
              event -> {
                if (event instanceof RunEvent.Remark) {
                  control.cancelNow();
                }
              });
      assertEquals(Outcome.CANCELLED, report.outcome());
      assertEquals(StepOutcome.CANCELLED, report.migrations().getFirst().outcome());
    }
  }

  @Test
  void stopLetsTheRunningMigrationFinish() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "CREATE TABLE b ();");
    RunControl control = new RunControl();
    RunReport report =
        bench.apply(
            bench.plan(),
            ApplyOptions.standard(),
            control,
            event -> {
              if (event instanceof RunEvent.StatementStarted) {
                control.stopAfterMigration();
              }
            });
    assertEquals(Outcome.CANCELLED, report.outcome());
    assertEquals(StepOutcome.NOT_RUN, report.migrations().get(1).outcome());
    assertEquals("001_a", bench.applied());
  }
}
