package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyRunTest {
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
  void appliesInOrderAndRecordsEach() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1), (2);");
    bench.file("002_b.sql", "ALTER TABLE a ADD b int;");
    RunReport report = bench.apply();

    assertEquals(Optional.empty(), report.reason().map(Problem::message));
    assertEquals(Outcome.APPLIED, report.outcome());
    assertEquals("001_a,002_b", bench.applied());
    assertEquals(2, report.historyRows().size());
    MigrationReport first = report.migrations().getFirst();
    assertEquals(TransactionMode.RUNNER, first.transaction());
    assertEquals(2, first.statements().get(1).rows().orElseThrow());
    assertEquals(2, first.statements().get(1).line());
    assertEquals(Outcome.NOTHING_TO_DO, bench.apply().outcome());
    assertEquals(
        List.of("nothing-to-do", "applied"),
        bench.journal.list().entries().stream().map(e -> e.outcome().orElseThrow()).toList());
  }

  @Test
  void eventsComeInOrder() throws Exception {
    bench.file(
        "001_a.sql",
        "DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two'; END $$;\nCREATE TABLE a ();");
    bench.apply();
    assertEquals(
        List.of(
            "RunStarted",
            "MigrationStarted",
            "StatementStarted",
            "NoticeReceived",
            "NoticeReceived",
            "StatementFinished",
            "StatementStarted",
            "StatementFinished",
            "MigrationFinished",
            "RunFinished"),
        bench.events.stream().map(event -> event.getClass().getSimpleName()).toList());
    assertEquals("one", notice(3).message());
    assertEquals("WARNING", notice(4).severity());
    assertEquals(2, ((RunEvent.StatementFinished) bench.events.get(5)).report().notices().size());
  }

  private dev.drydock.server.Notice notice(int index) {
    return ((RunEvent.NoticeReceived) bench.events.get(index)).notice();
  }

  @Test
  void stopsAtTheFirstFailureAndSaysWhatIsCommitted() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (id int);");
    bench.file("002_b.sql", "CREATE TABLE b ();\n\nINSERT INTO a\n  VALUES (nonsense);\n");
    bench.file("003_c.sql", "CREATE TABLE c ();");
    RunReport report = bench.apply();

    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals(
        List.of(StepOutcome.OK, StepOutcome.FAILED, StepOutcome.NOT_RUN),
        report.migrations().stream().map(MigrationReport::outcome).toList());
    MigrationReport failed = report.migrations().get(1);
    StatementError error = failed.error().orElseThrow();
    assertEquals("42703", error.server().sqlState());
    assertEquals(4, error.place().line());
    assertEquals(11, error.place().column());
    assertEquals("002_b.sql", error.place().file());
    assertFalse(error.explanation().remedy().isEmpty());
    assertEquals(
        "Nothing of it is committed. The history does not record it as applied.",
        failed.committed().orElseThrow());
    assertFalse(bench.exists("b"));
    assertEquals("001_a", bench.applied());
    assertEquals("failed", bench.ask("SELECT status FROM schema_migrations WHERE version = 2"));

    bench.file("002_b.sql", "CREATE TABLE b ();");
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertEquals("001_a,002_b,003_c", bench.applied());
    assertEquals("3", bench.ask("SELECT count(*) FROM schema_migrations"));
  }

  @Test
  void theFirstMigrationsFailureCreatesNothing() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (;");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    assertFalse(bench.exists("schema_migrations"));
  }

  @Test
  void aDeferredConstraintFailsAtCommit() throws Exception {
    bench.file(
        "001_a.sql",
        "CREATE TABLE p (id int PRIMARY KEY);\n"
            + "CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);\n"
            + "INSERT INTO c VALUES (1);");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals("23503", report.migrations().getFirst().error().orElseThrow().server().sqlState());
    assertFalse(bench.exists("c"));
  }

  @Test
  void everyMigrationStartsFromTheSameState() throws Exception {
    bench.target.execute("CREATE ROLE drydock_other; GRANT CREATE ON SCHEMA public TO PUBLIC");
    bench.file(
        "001_a.sql",
        "CREATE TEMP TABLE gone (); SET search_path TO ''; SET lock_timeout TO 0;\n"
            + "SET TimeZone TO 'Europe/London'; SET ROLE drydock_other;\n"
            + "CREATE TABLE public.a ();");
    bench.file(
        "002_b.sql",
        "CREATE TABLE b AS SELECT current_setting('search_path') AS path, current_user AS who,\n"
            + " current_setting('lock_timeout') AS patience, to_regclass('gone') AS gone,\n"
            + " current_setting('TimeZone') AS zone;");
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertEquals("001_a,002_b", bench.applied());
    assertEquals(
        "\"$user\", public|postgres|3s|f",
        bench.ask(
            "SELECT concat_ws('|', path, who, patience, (gone IS NOT NULL)::text::\"char\")"
                + " FROM b"));
    assertEquals(bench.ask("SHOW TimeZone"), bench.ask("SELECT zone FROM b"));
  }

  @Test
  void aFileMayMakeTheHistoryItself() throws Exception {
    bench.file(
        "001_migration_tracking.sql",
        "CREATE TABLE IF NOT EXISTS schema_migrations (\n"
            + "  id text PRIMARY KEY, name text, version bigint UNIQUE, checksum text,\n"
            + "  applied_at timestamptz DEFAULT now(), executed_by text,\n"
            + "  execution_time_ms int, status text DEFAULT 'completed', error_message text,\n"
            + "  metadata jsonb);");
    bench.file("002_b.sql", "CREATE TABLE b ();");
    RunReport report = bench.apply();
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    assertEquals("1,2", bench.ask("SELECT string_agg(version::text, ',') FROM schema_migrations"));
    assertEquals(Outcome.NOTHING_TO_DO, bench.apply().outcome());
  }

  @Test
  void oneOfSeveralUpToAVersion() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "CREATE TABLE b ();");
    RunPlan plan = bench.plan(new PlanOptions(Optional.of("1"), false));
    bench.apply(plan, ApplyOptions.standard(), new RunControl());
    assertEquals("001_a", bench.applied());
  }

  @Test
  void insertsTravelInGroupsAndAFailingRowIsFound() throws Exception {
    StringBuilder rows = new StringBuilder("CREATE TABLE t (id int PRIMARY KEY, v text);\n");
    for (int i = 0; i < 1200; i++) {
      rows.append("INSERT INTO t VALUES (").append(i == 777 ? 5 : i).append(", 'a;b');\n");
    }
    bench.file("001_rows.sql", rows.toString());
    RunReport report = bench.apply();
    StatementError error = report.migrations().getFirst().error().orElseThrow();
    assertEquals("23505", error.server().sqlState());
    assertEquals(2 + 777, error.place().line());
    assertFalse(bench.exists("t"));

    bench.file(
        "001_rows.sql",
        rows.toString()
            .replace("VALUES (5, 'a;b');\n", "VALUES (5, '');\n")
            .replaceFirst("INSERT INTO t VALUES \\(5, ''\\);\n", ""));
    RunReport good = bench.apply();
    assertEquals(Outcome.APPLIED, good.outcome(), () -> good.reason().toString());
    assertEquals("1199", bench.ask("SELECT count(*) FROM t"));
    List<StatementReport> steps = good.migrations().getFirst().statements();
    assertTrue(steps.size() < 10, "grouped");
    assertEquals(1200, steps.stream().mapToInt(StatementReport::count).sum());
    assertEquals(1199, steps.stream().skip(1).mapToLong(s -> s.rows().orElseThrow()).sum());
  }

  @Test
  void insertsIntoATableWithATriggerGoOneByOne() throws Exception {
    StringBuilder rows =
        new StringBuilder(
            "CREATE TABLE t (id int);\n"
                + "CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$\n"
                + "BEGIN RAISE NOTICE 'row %', NEW.id; RETURN NEW; END $$;\n"
                + "CREATE TRIGGER tell AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tell();\n");
    for (int i = 0; i < 20; i++) {
      rows.append("INSERT INTO t VALUES (").append(i).append(");\n");
    }
    bench.file("001_rows.sql", rows.toString());
    List<StatementReport> steps = bench.apply().migrations().getFirst().statements();
    assertEquals(23, steps.size());
    assertEquals("row 19", steps.getLast().notices().getFirst().message());
  }

  @Test
  void copyDataInTheFileIsLoaded() throws Exception {
    bench.file(
        "001_copy.sql", "CREATE TABLE t (a int, b text);\nCOPY t FROM STDIN;\n1\tx\n2\t\\N\n\\.\n");
    RunReport report = bench.apply();
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    assertEquals("1", bench.ask("SELECT count(*) FROM t WHERE b IS NULL"));
    bench.file("002_copy.sql", "COPY t FROM STDIN;\n1\tx\noops\ty\n\\.\n");
    StatementError error = bench.apply().migrations().getFirst().error().orElseThrow();
    assertEquals(3, error.place().line());
  }

  @Test
  void namesThatLookLikeSqlHarmNobody() throws Exception {
    bench.target.execute("CREATE TABLE x ()");
    bench.file("003_'; DROP TABLE x; --.sql", "CREATE TABLE y ();");
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertTrue(bench.exists("x"));
    assertEquals("003_'; DROP TABLE x; --", bench.ask("SELECT id FROM schema_migrations"));
  }
}
