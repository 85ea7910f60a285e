package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be applied is refused before anything is touched. */
class GuardsTest {
  @TempDir Path home;
  private final TestDatabase target = TestPostgres.freshDatabase();

  @Test
  void duplicates() throws Exception {
    try (Bench bench = new Bench(target, home)) {
      bench.file("001_a.sql", "CREATE TABLE a ();").file("001_b.sql", "CREATE TABLE b ();");
      RunReport report = bench.apply();
      assertRefused(report, "duplicate-version");
      assertFalse(bench.exists("a"));
      assertEquals(2, report.reason().orElseThrow().files().size());
    }
  }

  @Test
  void outOfOrderUnlessAllowed() throws Exception {
    try (Bench bench = new Bench(target, home)) {
      bench.file("002_b.sql", "CREATE TABLE b ();");
      bench.apply();
      bench.file("001_a.sql", "CREATE TABLE a ();");
      assertRefused(bench.apply(), "out-of-order");
      RunPlan allowed = bench.plan(new PlanOptions(Optional.empty(), true));
      assertEquals(
          Outcome.APPLIED,
          bench.apply(allowed, ApplyOptions.standard(), new RunControl()).outcome());
    }
  }

  @Test
  void psqlCommandsAndTextThatIsNone() throws Exception {
    try (Bench bench = new Bench(target, home)) {
      bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "\\i other.sql\n");
      assertRefused(bench.apply(), "meta-command");
      assertFalse(bench.exists("a"));
      assertEquals(Outcome.WOULD_FAIL, bench.rehearse().outcome());
      java.nio.file.Files.write(
          bench.folder.resolve("002_b.sql"), new byte[] {'T', (byte) 0xff, ';'});
      assertRefused(bench.apply(), "not-utf8");
    }
  }

  @Test
  void aReadOnlyProfile() throws Exception {
    Profile plain = target.profile();
    Profile readOnly =
        new Profile(
            plain.name(),
            plain.environment(),
            plain.server(),
            true,
            plain.folder(),
            plain.searchPath(),
            plain.role(),
            plain.timeouts(),
            plain.tool(),
            plain.history());
    try (Bench bench = new Bench(target, home, readOnly)) {
      bench.file("001_a.sql", "CREATE TABLE a ();");
      RunReport report = bench.apply();
      assertEquals(Outcome.REFUSED, report.outcome());
      assertFalse(bench.exists("a"));
    }
  }

  @Test
  void aHistoryThatMayNotBeWritten() throws Exception {
    String login = "reader_" + target.name();
    target.execute("CREATE ROLE " + login + " LOGIN PASSWORD 'secret'");
    TestDatabase asReader = target.as(login, "secret");
    try (Bench bench = new Bench(asReader, home)) {
      bench.file("001_a.sql", "CREATE TABLE a ();");
      RunReport report = bench.apply();
      assertRefused(report, "history-not-writable");
      assertTrue(report.reason().orElseThrow().message().contains("may not create"));
    }
    try (Bench owner = new Bench(target, home)) {
      owner.apply();
    }
    target.execute("GRANT SELECT ON schema_migrations TO " + login);
    try (Bench bench = new Bench(asReader, home)) {
      bench.file("002_b.sql", "SELECT 1;");
      RunReport report = bench.apply();
      assertRefused(report, "history-not-writable");
      assertTrue(report.reason().orElseThrow().message().contains("may not write"));
    }
  }

  @Test
  void anUnknownVersionToStopAt() throws Exception {
    try (Bench bench = new Bench(target, home)) {
      bench.file("001_a.sql", "CREATE TABLE a ();");
      DrydockException failure =
          assertThrows(
              DrydockException.class, () -> bench.plan(new PlanOptions(Optional.of("7"), false)));
      assertEquals("unknown-version", failure.problem().code());
    }
  }

  @Test
  void thePlansFingerprintChangesWithFilesAndHistoryOnly() throws Exception {
    try (Bench bench = new Bench(target, home)) {
      bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "CREATE TABLE b ();");
      String first = bench.plan().fingerprint();
      assertEquals(first, bench.plan().fingerprint());
      assertEquals(64, first.length());
      bench.file("002_b.sql", "CREATE TABLE b (x int);");
      String changed = bench.plan().fingerprint();
      assertFalse(first.equals(changed));
      RunPlan one = bench.plan(new PlanOptions(Optional.of("001"), false));
      bench.apply(one, ApplyOptions.standard(), new RunControl());
      assertFalse(changed.equals(bench.plan().fingerprint()));
    }
  }

  private static void assertRefused(RunReport report, String code) {
    assertEquals(Outcome.REFUSED, report.outcome());
    assertEquals(code, report.reason().orElseThrow().code());
    assertFalse(report.reason().orElseThrow().remedy().isEmpty());
    assertTrue(report.migrations().stream().allMatch(m -> m.outcome() == StepOutcome.NOT_RUN));
  }
}
