package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.testing.CuttingProxy;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What ends a rehearsal from outside says nothing against the folder. */
@Timeout(60)
class RehearsalBrokenOffTest {
  @TempDir Path home;
  private final TestDatabase target = TestPostgres.freshDatabase();

  @Test
  void aConnectionThatIsCutProvesNothing() throws Exception {
    try (CuttingProxy proxy = new CuttingProxy(target.port());
        Bench bench = new Bench(target.at(proxy.port()), home)) {
      bench.file("001_a.sql", "CREATE TABLE a ();\nCREATE TABLE b ();");
      bench.file("002_c.sql", "CREATE TABLE c ();");
      proxy.cutAt("CREATE TABLE b", CuttingProxy.When.BEFORE_IT_ARRIVES);
      RunReport report = bench.rehearse();
      assertEquals(Outcome.UNPROVEN, report.outcome());
      Problem reason = report.reason().orElseThrow();
      assertEquals("connection-lost", reason.code());
      assertTrue(
          reason.message().startsWith("The connection was lost in 001_a.sql, line 2: "),
          reason.message());
      assertEquals(StepOutcome.NOT_REHEARSABLE, report.migrations().getFirst().outcome());
      assertEquals(
          StepOutcome.NOT_REHEARSABLE,
          report.migrations().getFirst().statements().getLast().outcome());
      assertEquals(StepOutcome.NOT_RUN, report.migrations().getLast().outcome());
    }
  }

  @Test
  void aLockThatAnotherSessionHoldsProvesNothing() throws Exception {
    target.execute("CREATE TABLE busy ()");
    try (Bench bench = new Bench(target, home);
        Connection holder = target.holding("SELECT * FROM busy")) {
      bench.file("001_a.sql", "CREATE TABLE a ();\nALTER TABLE busy ADD b int;");
      bench.file("002_b.sql", "UPDATE busy SET b = 1;");
      RunReport report =
          bench.rehearse(
              new RehearsalOptions(Duration.ofMillis(100), Duration.ZERO, Duration.ofSeconds(10)),
              new RunControl(),
              event -> {});
      assertEquals(Outcome.UNPROVEN, report.outcome());
      assertEquals("lock-not-available", report.reason().orElseThrow().code());
      assertEquals(StepOutcome.NOT_REHEARSABLE, report.migrations().getFirst().outcome());
      assertEquals(StepOutcome.NOT_RUN, report.migrations().getLast().outcome());
      holder.rollback();
      assertEquals(Outcome.WOULD_APPLY, bench.rehearse().outcome());
    }
    assertFalse(exists("a"));
  }

  @Test
  void whatTheFileItselfRaisesUnderSuchACodeIsAFailure() throws Exception {
    try (Bench bench = new Bench(target, home)) {
      bench.file("001_a.sql", "DO $$ BEGIN RAISE 'no' USING ERRCODE = '40001'; END $$;");
      assertEquals(Outcome.WOULD_FAIL, bench.rehearse().outcome());
    }
  }

  private boolean exists(String table) throws Exception {
    try (Bench bench = new Bench(target, home)) {
      return bench.exists(table);
    }
  }
}
