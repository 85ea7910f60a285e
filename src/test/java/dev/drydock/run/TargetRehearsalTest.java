package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.testing.TestPostgres;
import dev.drydock.tool.Beginning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TargetRehearsalTest {
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
  void triesEverythingAndLeavesNothing() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);");
    bench.file("002_b.sql", "ALTER TABLE a ADD b int;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    assertEquals(2, report.historyRows().size());
    assertEquals(RunOn.TARGET, report.on());
    assertFalse(bench.exists("a"));
    assertFalse(bench.exists("schema_migrations"));
    assertEquals(bench.plan().fingerprint(), report.fingerprint());
    assertEquals("rehearsal", bench.journal.list().entries().getFirst().kind());
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
    assertEquals(Outcome.NOTHING_TO_DO, bench.rehearse().outcome());
  }

  @Test
  void modesOfATransactionAreTakenWhereAnApplyTakesThem() throws Exception {
    bench.file(
        "001_a.sql", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nCREATE TABLE a (id int);");
    bench.file(
        "002_b.sql",
        """
        BEGIN;
        SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE;
        SELECT * FROM a;
        COMMIT;
        INSERT INTO a VALUES (1);
        """);
    bench.file(
        "003_c.sql",
        """
        BEGIN;
        SET LOCAL transaction_read_only = on;
        SELECT * FROM a;
        COMMIT;
        INSERT INTO a VALUES (2);
        """);
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
  }

  @Test
  void aFixIsTriedWithoutWritingIt() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (id int);").file("002_b.sql", "DROP TABLE b;");
    assertEquals(Outcome.WOULD_FAIL, bench.rehearse().outcome());
    RunPlan fixed =
        bench.plan(new PlanOptions(Optional.empty(), true, Map.of("002_b.sql", "DROP TABLE a;")));
    RunReport report = bench.rehearse(fixed);
    assertEquals(Outcome.WOULD_APPLY, report.outcome());
    assertNotEquals(bench.plan().fingerprint(), report.fingerprint(), "not what apply would run");
    assertEquals("DROP TABLE b;", Files.readString(bench.folder.resolve("002_b.sql")));
  }

  @Test
  void aFolderThatMakesTheTableOfTheHistoryItselfIsToldSo() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (schema_migrations int);");
    bench.file("002_b.sql", "-- as before\nCREATE TABLE IF NOT EXISTS schema_migrations (v text);");
    bench.file("003_c.sql", "DROP TABLE other.schema_migrations;");
    assertEquals(
        List.of("002_b.sql"),
        bench.plan().passedOver().stream().flatMap(p -> p.files().stream()).toList());
  }

  @Test
  void beginsAsTheToolDoesAndTakesThatBack() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (id int);").file("002_b.sql", "TABLE app.a;");
    Beginning app = new Beginning(List.of("public", "app"), Optional.of("app"), "flyway.conf");
    RunReport report = bench.rehearse(bench.plan().beginningWith(app));
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    assertEquals(Outcome.WOULD_FAIL, bench.rehearse().outcome(), "no schema is left");
  }

  @Test
  void stopsAtTheFirstFailure() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a (id int);");
    bench.file("002_b.sql", "SELECT 1;\nALTER TABLE nowhere ADD b int;\nSELECT 2;");
    bench.file("003_c.sql", "SELECT 3;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_FAIL, report.outcome());
    assertEquals(
        List.of(StepOutcome.OK, StepOutcome.FAILED, StepOutcome.NOT_RUN),
        report.migrations().stream().map(MigrationReport::outcome).toList());
    assertEquals(2, report.migrations().get(1).error().orElseThrow().place().line());
    assertFalse(bench.exists("a"));
  }

  @Test
  void locksRewritesAndScansAreSeen() throws Exception {
    bench.target.execute(
        "CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t SELECT g, g FROM"
            + " generate_series(1, 100) g; CREATE TABLE other (id int)");
    bench.file(
        "001_a.sql",
        "ALTER TABLE t ALTER n TYPE bigint;\n"
            + "ALTER TABLE t ADD CHECK (n > 0);\n"
            + "TRUNCATE other;\n"
            + "CREATE TABLE fresh (t int REFERENCES t);");
    List<StatementReport> steps = bench.rehearse().migrations().getFirst().statements();
    assertEquals(List.of(lock("t", "AccessExclusive")), strong(steps.get(0)));
    assertEquals(List.of("public.t"), steps.get(0).rewrites());
    assertEquals(List.of("public.t"), steps.get(0).scans());
    assertEquals(List.of(), strong(steps.get(1)), "already held");
    assertEquals(List.of(), steps.get(1).rewrites());
    assertEquals(List.of("public.t"), steps.get(1).scans());
    assertEquals(List.of(lock("other", "AccessExclusive")), strong(steps.get(2)));
    assertEquals(List.of(), steps.get(2).rewrites(), "that is what TRUNCATE is for");
    assertTrue(steps.get(3).locks().contains(lock("t", "ShareRowExclusive")));
    assertTrue(
        steps.get(3).locks().contains(new LockTaken("public.fresh", "AccessExclusive", true)));
  }

  private static LockTaken lock(String table, String mode) {
    return new LockTaken("public." + table, mode, false);
  }

  private static List<LockTaken> strong(StatementReport step) {
    return step.locks().stream()
        .filter(lock -> lock.mode().equals("AccessExclusive") && !lock.relation().contains("pkey"))
        .toList();
  }

  @Test
  void whatARollbackDoesNotUndoIsSaid() throws Exception {
    bench.target.execute("CREATE TABLE t (id serial, n int); INSERT INTO t (n) VALUES (1), (2)");
    bench.file("001_a.sql", "UPDATE t SET n = 3;\nINSERT INTO t (n) VALUES (4);");
    RunReport report = bench.rehearse();
    assertEquals(
        List.of("dead-rows", "sequences-advanced"),
        report.warnings().stream().map(Problem::code).toList());
    assertEquals("3 dead row versions stay in public.t.", report.warnings().get(0).message());
    assertTrue(report.warnings().get(1).message().contains("public.t_id_seq"));
    assertEquals("1,2", bench.ask("SELECT string_agg(n::text, ',' ORDER BY n) FROM t"));
  }

  @Test
  void deferredConstraintsAreCheckedAtEachEnd() throws Exception {
    String tables =
        "CREATE TABLE p (id int PRIMARY KEY);\n"
            + "CREATE TABLE c (p int CONSTRAINT c_p REFERENCES p DEFERRABLE INITIALLY DEFERRED);\n";
    bench.file("001_a.sql", tables + "INSERT INTO c VALUES (1);\nINSERT INTO p VALUES (1);");
    bench.file("002_b.sql", "INSERT INTO c VALUES (2);\nINSERT INTO p VALUES (2);");
    bench.file("003_c.sql", "ALTER TABLE c ADD x int;");
    assertEquals(Outcome.WOULD_APPLY, bench.rehearse().outcome());

    bench.file("002_b.sql", "INSERT INTO c VALUES (2);");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_FAIL, report.outcome());
    assertEquals("23503", report.migrations().get(1).error().orElseThrow().server().sqlState());
  }

  @Test
  void whatOnlyAMissingCommitExplainsIsNotAFailure() throws Exception {
    bench.file("001_a.sql", "CREATE TYPE mood AS ENUM ('ok');\nCREATE TABLE t (m mood, n int);");
    bench.file("002_b.sql", "ALTER TYPE mood ADD VALUE 'sad';");
    bench.file("003_c.sql", "INSERT INTO t VALUES ('sad');\nSELECT 1;");
    bench.apply(
        bench.plan(new PlanOptions(Optional.of("1"), false)),
        ApplyOptions.standard(),
        new RunControl());

    RunReport report = bench.rehearse();
    assertEquals(Outcome.UNPROVEN, report.outcome());
    MigrationReport unproven = report.migrations().get(1);
    assertEquals(StepOutcome.NOT_REHEARSABLE, unproven.outcome());
    assertEquals("55P04", unproven.statements().get(0).error().orElseThrow().server().sqlState());
    assertEquals(StepOutcome.OK, unproven.statements().get(1).outcome());

    bench.file("002_b.sql", "ALTER TYPE mood ADD VALUE 'sad';\nINSERT INTO t VALUES ('sad');");
    assertEquals(Outcome.WOULD_FAIL, bench.rehearse().outcome(), "apply would fail as well");
  }

  @Test
  void whatRefusesATransactionIsPassedOver() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE t (a int);");
    bench.file("002_i.sql", "CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);");
    bench.file("003_u.sql", "INSERT INTO t VALUES (1) ON CONFLICT (a) DO NOTHING;");
    bench.file("004_d.sql", "ALTER INDEX t_a RENAME TO t_b;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.UNPROVEN, report.outcome());
    assertEquals(
        List.of(
            StepOutcome.OK,
            StepOutcome.NOT_REHEARSABLE,
            StepOutcome.NOT_REHEARSABLE,
            StepOutcome.NOT_REHEARSABLE),
        report.migrations().stream().map(MigrationReport::outcome).toList());
    assertTrue(report.migrations().get(1).statements().getFirst().note().isPresent());
    assertEquals(Outcome.APPLIED, bench.apply().outcome());
  }

  @Test
  void whatRefusesATransactionIsAnsweredFromWhatIsKnown() throws Exception {
    bench.target.execute(
        "CREATE TABLE t (id int PRIMARY KEY, n int); CREATE INDEX t_n ON t (n);"
            + " CREATE TABLE p (d date) PARTITION BY RANGE (d);"
            + " CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')");
    bench.file("001_a.sql", "-- alone\nCREATE INDEX CONCURRENTLY ON t (n);");
    bench.file("002_a.sql", "DROP INDEX CONCURRENTLY t_n;");
    bench.file("003_a.sql", "REINDEX TABLE CONCURRENTLY t;");
    bench.file("004_a.sql", "REINDEX SCHEMA public;");
    bench.file("005_a.sql", "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;");
    bench.file("006_a.sql", "VACUUM t;");
    bench.file("007_a.sql", "VACUUM FULL t;");
    List<Effects> known =
        bench.rehearse().migrations().stream()
            .map(m -> m.statements().getFirst().effects())
            .toList();
    assertTrue(known.stream().allMatch(e -> e.basis() == Effects.Basis.KNOWN));
    assertEquals(
        List.of(
            "t=SUE | rewrites  | rebuilt 0 | scans t",
            "t=SUE t_n=SUE | rewrites  | rebuilt 0 | scans ",
            "t=SUE t_n=SUE t_pkey=SUE | rewrites  | rebuilt 2 | scans t",
            "p1=S t=S t_n=AE t_pkey=AE | rewrites  | rebuilt 2 | scans p1,t",
            "p=SUE p1=SUE | rewrites  | rebuilt 0 | scans ",
            "t=SUE | rewrites  | rebuilt 0 | scans ",
            "t=AE t_n=AE t_pkey=AE | rewrites t | rebuilt 2 | scans t"),
        known.stream().map(effects -> StatementEffects.seen(List.of(effects))).toList());
    assertEquals(List.of("reads and writes of t wait"), known.getLast().waits());
    assertEquals(List.of(), known.getFirst().waits());
  }

  @Test
  void theFilesOwnTransactionsArePassedOver() throws Exception {
    bench.file("001_a.sql", "BEGIN;\nCREATE TABLE a ();\nCOMMIT;\n");
    bench.file("002_b.sql", "BEGIN;\nDROP TABLE a;\nROLLBACK;\n");
    bench.file(
        "003_c.sql", "ALTER TABLE a ADD c int;\nSAVEPOINT s;\nDROP TABLE a;\nROLLBACK TO s;");
    bench.file("004_d.sql", "ALTER TABLE a ADD d int;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    assertFalse(bench.exists("a"));
  }

  @Test
  void everyMigrationStartsFromTheSameState() throws Exception {
    bench.file(
        "001_a.sql",
        "SET search_path TO '';\nCREATE TEMP TABLE scratch (a int);\nSET lock_timeout TO 0;");
    bench.file("002_b.sql", "CREATE TEMP TABLE scratch (a int);\nCREATE TABLE b ();");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
  }

  @Test
  void refusalsOfThePlanOnlyWarn() throws Exception {
    bench.file("003_a.sql", "CREATE TABLE a ();").file("003_b.sql", "CREATE TABLE b ();");
    RunReport report = bench.rehearse();
    assertTrue(
        report.warnings().stream().anyMatch(warning -> warning.code().equals("duplicate-version")));
    assertEquals(2, report.migrations().stream().filter(m -> !m.statements().isEmpty()).count());
    assertEquals(Outcome.REFUSED, bench.apply().outcome());
    assertFalse(bench.exists("a"));
  }

  @Test
  void locksHeldTooLongEndItEarly() throws Exception {
    bench.target.execute("CREATE TABLE t (id int)");
    bench.file("001_a.sql", "ALTER TABLE t ADD a int;\nSELECT pg_sleep(30);");
    bench.file("002_b.sql", "SELECT 1;");
    long start = System.nanoTime();
    RunReport report =
        bench.rehearse(
            new RehearsalOptions(Duration.ofSeconds(3), Duration.ZERO, Duration.ofMillis(700)),
            new RunControl(),
            event -> {});
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
    assertEquals(Outcome.UNPROVEN, report.outcome());
    assertEquals("lock-cap", report.reason().orElseThrow().code());
    assertEquals(StepOutcome.NOT_REHEARSABLE, report.migrations().getFirst().outcome());
    assertEquals(StepOutcome.NOT_RUN, report.migrations().get(1).outcome());
  }

  @Test
  void aLockFoundWhileAStatementRunsCountsAsWell() throws Exception {
    bench.target.execute("CREATE TABLE t (id int)");
    bench.file("001_a.sql", "DO $$ BEGIN ALTER TABLE t ADD a int; PERFORM pg_sleep(30); END $$;");
    RunReport report =
        bench.rehearse(
            new RehearsalOptions(Duration.ofSeconds(3), Duration.ZERO, Duration.ofMillis(700)),
            new RunControl(),
            event -> {});
    assertEquals("lock-cap", report.reason().orElseThrow().code());
  }

  @Test
  void cancelRollsBack() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE a ();\nSELECT pg_sleep(30);");
    RunControl control = new RunControl();
    RunReport report =
        bench.rehearse(
            RehearsalOptions.standard(),
            control,
            event -> {
              if (event instanceof RunEvent.StatementStarted started && started.index() == 1) {
                Thread.startVirtualThread(control::cancelNow);
              }
            });
    assertEquals(Outcome.CANCELLED, report.outcome());
    MigrationReport cancelled = report.migrations().getFirst();
    assertEquals(StepOutcome.CANCELLED, cancelled.outcome());
    assertEquals(
        List.of(StepOutcome.OK, StepOutcome.CANCELLED),
        cancelled.statements().stream().map(StatementReport::outcome).toList());
    try (Connection other = bench.target.connect();
        Statement statement = other.createStatement()) {
      statement.execute("SET lock_timeout TO '1s'; CREATE TABLE a ()");
    }
  }

  @Test
  void insertsTravelInGroupsHereToo() throws Exception {
    StringBuilder rows = new StringBuilder("CREATE TABLE t (id int PRIMARY KEY);\n");
    for (int i = 0; i < 700; i++) {
      rows.append("INSERT INTO t VALUES (").append(i).append(");\n");
    }
    bench.file("001_rows.sql", rows.append("INSERT INTO t VALUES (3);\n").toString());
    StatementError error = bench.rehearse().migrations().getFirst().error().orElseThrow();
    assertEquals(702, error.place().line());
  }
}
