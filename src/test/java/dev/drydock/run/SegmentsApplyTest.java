package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsApplyTest {
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
  void concurrentlyInTheMiddleRunsAsSegments() throws Exception {
    bench.file(
        "001_i.sql",
        "CREATE TABLE t (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\nALTER TABLE t ADD b int;");
    RunReport report = bench.apply();
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    assertEquals(TransactionMode.SEGMENTS, report.migrations().getFirst().transaction());
    assertEquals(
        "t", bench.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"));
    assertEquals("001_i", bench.applied());
  }

  @Test
  void aFileOfOneSuchStatementHasNoTransaction() throws Exception {
    bench.file("001_t.sql", "CREATE TABLE t (a int);");
    bench.file("002_i.sql", "CREATE INDEX CONCURRENTLY i ON t (a);");
    RunReport report = bench.apply();
    assertEquals(TransactionMode.NONE, report.migrations().get(1).transaction());
    assertEquals("001_t,002_i", bench.applied());
  }

  @Test
  void aFailedIndexIsNamedWithWhatIsCommitted() throws Exception {
    bench.file(
        "001_i.sql",
        "CREATE TABLE t (a int);\nINSERT INTO t VALUES (1), (1);\n"
            + "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);\nCREATE TABLE after_it ();");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    MigrationReport failed = report.migrations().getFirst();
    assertEquals("23505", failed.error().orElseThrow().server().sqlState());
    assertEquals(
        "Committed: lines 1 to 2. Not committed: lines 3 to 4."
            + " The history does not record it as applied."
            + " Left invalid: index public.i; drop it before running again.",
        failed.committed().orElseThrow());
    assertTrue(bench.exists("t"));
    assertFalse(bench.exists("after_it"));
    assertTrue(bench.journal.unfinished().isEmpty());
  }

  @Test
  void aRollbackWithoutABeginUndoesWhatStandsBeforeIt() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();\nROLLBACK;\nCREATE TABLE b ();");
    bench.file("002_c.sql", "CREATE TABLE c ();\nROLLBACK;");
    assertEquals(Outcome.WOULD_APPLY, bench.rehearse().outcome());
    RunReport report = bench.apply();
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    assertEquals("", bench.ask("SELECT to_regclass('a') WHERE to_regclass('a') IS NOT NULL"));
    assertTrue(bench.exists("b"));
    assertFalse(bench.exists("c"));
    assertEquals("001_a,002_c", bench.applied());
  }

  @Test
  void settingsTheDriverWouldNotSurviveAreSentSoThatItDoes() throws Exception {
    bench.file(
        "001_a.sql",
        """
        SET client_encoding = 'SQL_ASCII';
        SET NAMES 'LATIN1';
        SET LOCAL DateStyle TO German;
        CREATE TABLE a (t text, d date);
        INSERT INTO a VALUES ('é', '31.12.2020');
        SET datestyle = 'SQL, MDY';
        INSERT INTO a VALUES ('€', '12/31/2020');
        """);
    bench.file("002_b.sql", "SET client_encoding = 'no such';");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome(), () -> report.reason().toString());
    assertEquals("001_a", bench.applied());
    assertEquals("22023", report.migrations().get(1).error().orElseThrow().server().sqlState());
    StatementReport first = report.migrations().getFirst().statements().getFirst();
    assertEquals("SET client_encoding = 'SQL_ASCII'", first.sql());
    assertTrue(first.note().orElse("").contains("UTF-8"), first.note().toString());
    assertEquals(
        "é 2020-12-31, € 2020-12-31",
        bench.ask("SELECT string_agg(t || ' ' || to_char(d, 'YYYY-MM-DD'), ', ') FROM a"));
  }

  @Test
  void aFileInAnotherEncodingIsAppliedAsPsqlDoes() throws Exception {
    bench.file(
        "001_a.sql", "SET client_encoding = 'LATIN1';\nCREATE TABLE a AS SELECT 'é' AS t;\n");
    bench.file("002_b.sql", "-- José\nINSERT INTO a VALUES ('b');\n");
    for (String file : List.of("001_a.sql", "002_b.sql")) {
      Path path = bench.folder.resolve(file);
      Files.write(path, Files.readString(path).getBytes(StandardCharsets.ISO_8859_1));
    }
    assertEquals(Outcome.WOULD_APPLY, bench.rehearse().outcome());
    RunReport report = bench.apply();
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    assertEquals("é,b", bench.ask("SELECT string_agg(t, ',' ORDER BY t DESC) FROM a"));
    assertEquals("001_a,002_b", bench.applied());
  }

  @Test
  void theFilesOwnTransactionTakesTheHistoryRow() throws Exception {
    bench.file("001_a.sql", "BEGIN ISOLATION LEVEL SERIALIZABLE;\nCREATE TABLE a ();\nCOMMIT;\n");
    RunReport report = bench.apply();
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    assertEquals(TransactionMode.FILE, report.migrations().getFirst().transaction());
    assertEquals(
        "t",
        bench.ask(
            "SELECT c.xmin = m.xmin FROM pg_class c, schema_migrations m WHERE relname = 'a'"));
  }

  @Test
  void aFailureInTheFilesOwnTransactionLeavesNothing() throws Exception {
    bench.file("001_a.sql", "BEGIN;\nCREATE TABLE a ();\nSELECT 1/0;\nCOMMIT;\n");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals(3, report.migrations().getFirst().error().orElseThrow().place().line());
    assertFalse(bench.exists("a"));
    bench.file("001_a.sql", "BEGIN;\nCREATE TABLE a ();\nROLLBACK;\n");
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertFalse(bench.exists("a"));
    assertEquals("001_a", bench.applied());
  }

  @Test
  void severalTransactionsFailWithTheEarlierOnesCommitted() throws Exception {
    bench.file(
        "001_a.sql",
        "BEGIN;\nCREATE TABLE a ();\nCOMMIT;\nBEGIN;\nCREATE TABLE b ();\nSELECT 1/0;\nCOMMIT;");
    RunReport report = bench.apply();
    assertEquals(
        "Committed: lines 1 to 3. Not committed: lines 4 to 7."
            + " The history does not record it as applied.",
        report.migrations().getFirst().committed().orElseThrow());
    assertTrue(bench.exists("a"));
    assertFalse(bench.exists("b"));
  }

  @Test
  void savepointsAreTheFilesOwnBusiness() throws Exception {
    bench.file(
        "001_a.sql",
        "CREATE TABLE a ();\nSAVEPOINT s;\nCREATE TABLE b ();\nROLLBACK TO s;\nRELEASE s;");
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertTrue(bench.exists("a"));
    assertFalse(bench.exists("b"));
    assertEquals("001_a", bench.applied());
  }

  @Test
  void anInnerCommitCommitsWhatIsBeforeIt() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();\nCOMMIT;\nCREATE TABLE b (;\n");
    assertEquals(Outcome.FAILED, bench.apply().outcome());
    assertTrue(bench.exists("a"));
    bench.file("001_a.sql", "COMMIT;\nCREATE TABLE b ();\n");
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertEquals("001_a", bench.applied());
  }
}
