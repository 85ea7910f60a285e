package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.CuttingProxy;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ApplyConnectionLossTest {
  @TempDir Path home;
  private final TestDatabase target = TestPostgres.freshDatabase();
  private CuttingProxy proxy;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    proxy = new CuttingProxy(target.port());
    bench = new Bench(target.at(proxy.port()), home);
    bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "CREATE TABLE b ();");
  }

  @AfterEach
  void close() {
    bench.close();
    proxy.close();
  }

  @Test
  void aCommitThatArrivedIsFoundCommitted() throws Exception {
    proxy.cutAt("COMMIT", CuttingProxy.When.AFTER_IT_ARRIVED);
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals("connection-lost", report.reason().orElseThrow().code());
    assertEquals(StepOutcome.OK, report.migrations().getFirst().outcome());
    assertEquals(StepOutcome.NOT_RUN, report.migrations().get(1).outcome());
    assertEquals("001_a", applied());
    assertTrue(bench.journal.unfinished().isEmpty());
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertEquals("001_a,002_b", applied());
  }

  @Test
  void aCommitThatNeverArrivedIsFoundRolledBack() throws Exception {
    proxy.cutAt("COMMIT", CuttingProxy.When.BEFORE_IT_ARRIVES);
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    MigrationReport failed = report.migrations().getFirst();
    assertEquals(StepOutcome.FAILED, failed.outcome());
    assertTrue(failed.committed().orElseThrow().startsWith("Nothing of it is committed."));
    assertEquals("", applied());
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
  }

  @Test
  void aServerThatStaysAwayLeavesTheCommitInDoubt() throws Exception {
    RunControl control = new RunControl();
    proxy.cutAt("COMMIT", CuttingProxy.When.AFTER_IT_ARRIVED);
    RunReport report =
        bench.apply(
            bench.plan(),
            ApplyOptions.standard(),
            control,
            event -> {
              if (event instanceof RunEvent.Remark remark && remark.text().contains("at COMMIT")) {
                proxy.close();
              }
              if (event instanceof RunEvent.Remark remark && remark.text().contains("No answer")) {
                control.cancelNow();
              }
            });
    assertEquals(Outcome.IN_DOUBT, report.outcome());
    assertEquals(StepOutcome.IN_DOUBT, report.migrations().getFirst().outcome());
  }

  @Test
  void aBackendThatIsTerminatedFailsTheMigrationOnly() throws Exception {
    bench.file(
        "002_b.sql",
        "CREATE TABLE b ();\nSELECT pg_terminate_backend(pg_backend_pid());\nCREATE TABLE c ();");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals(2, report.migrations().get(1).error().orElseThrow().place().line());
    assertEquals(
        "Nothing of it is committed. The history does not record it as applied.",
        report.migrations().get(1).committed().orElseThrow());
    assertEquals("001_a", applied());
    assertFalse(bench.exists("b"));
  }

  @Test
  void aStatementOutsideATransactionThatIsCutIsInDoubt() throws Exception {
    bench.file("002_b.sql", "CREATE INDEX CONCURRENTLY i ON pg_temp.nowhere (x);");
    bench.file("001_a.sql", "CREATE TABLE a (x int);\nINSERT INTO a VALUES (1);");
    bench.file("002_b.sql", "CREATE INDEX CONCURRENTLY i ON a (x);");
    proxy.cutAt("CREATE INDEX CONCURRENTLY", CuttingProxy.When.BEFORE_IT_ARRIVES);
    RunReport report = bench.apply();
    assertEquals(Outcome.IN_DOUBT, report.outcome());
    assertTrue(
        report.migrations().get(1).committed().orElseThrow().startsWith("In doubt: line 1,"));
    assertEquals(1, bench.journal.list().entries().getFirst().doubts().size());
  }

  private String applied() throws Exception {
    try (Bench direct = bench.by(target)) {
      return direct.applied();
    }
  }
}
