package dev.drydock.run;

import static dev.drydock.run.StepOutcome.NOT_REHEARSABLE;
import static dev.drydock.run.StepOutcome.OK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal on the target leaves alone what its rollback would not take back. */
@Timeout(60)
class OutsideWorldTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(TestPostgres.freshDatabase(), home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void othersAndFilesAreLeftAlone() throws Exception {
    Path written = home.resolve("written.txt");
    try (Connection other = bench.target.connect()) {
      bench.file(
          "001_ends_others.sql",
          """
          CREATE TABLE a (id int);
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid();
          DO $$ BEGIN PERFORM pg_cancel_backend(pg_backend_pid()); END $$;
          """);
      bench.file(
          "002_writes.sql",
          "COPY (SELECT 1) TO PROGRAM 'cat > %1$s';\nCOPY (SELECT 1) TO '%1$s';\n"
                  .formatted(written)
              + "SELECT lo_export(1, '%s');\n".formatted(written));
      bench.file(
          "003_slot.sql",
          """
          SELECT pg_create_physical_replication_slot('left_behind');
          CREATE FUNCTION later() RETURNS int LANGUAGE sql AS 'SELECT pg_reload_conf()::int';
          INSERT INTO a SELECT 1;
          """);
      RunReport report = bench.rehearse();
      assertEquals(Outcome.UNPROVEN, report.outcome(), () -> report.reason().toString());
      assertEquals(
          List.of(OK, NOT_REHEARSABLE, NOT_REHEARSABLE), outcomes(report.migrations().get(0)));
      assertEquals(
          List.of(NOT_REHEARSABLE, NOT_REHEARSABLE, NOT_REHEARSABLE),
          outcomes(report.migrations().get(1)));
      assertEquals(List.of(NOT_REHEARSABLE, OK, OK), outcomes(report.migrations().get(2)));
      assertEquals(
          "pg_terminate_backend reaches other sessions, which a rollback does not take back, so it"
              + " was not tried",
          report.migrations().get(0).statements().get(1).note().orElseThrow());
      assertTrue(other.isValid(5));
      assertFalse(Files.exists(written));
      assertEquals(
          "0",
          bench.ask(
              "SELECT count(*)::text FROM pg_replication_slots WHERE slot_name = 'left_behind'"));
    }
  }

  @Test
  void whatIsReadFromFilesIsTried() throws Exception {
    Path rows = Files.writeString(home.resolve("rows.csv"), "1\n2\n");
    home.toFile().setExecutable(true, false);
    rows.toFile().setReadable(true, false);
    bench.file("001_a.sql", "CREATE TABLE a (id int);\nCOPY a FROM '%s';\n".formatted(rows));
    assertEquals(Outcome.WOULD_APPLY, bench.rehearse().outcome());
  }

  /** As dblink and foreign data wrappers say it of theirs. */
  @Test
  void theLossOfAnotherConnectionIsAnErrorLikeOthers() throws Exception {
    bench.file(
        "001_a.sql",
        """
        DO $$ BEGIN
          RAISE EXCEPTION 'could not establish connection' USING ERRCODE = '08001';
        END $$;
        """);
    assertEquals(Outcome.WOULD_FAIL, bench.rehearse().outcome());
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals("statement-failed", report.reason().orElseThrow().code());
  }

  private static List<StepOutcome> outcomes(MigrationReport migration) {
    return migration.statements().stream().map(StatementReport::outcome).toList();
  }
}
