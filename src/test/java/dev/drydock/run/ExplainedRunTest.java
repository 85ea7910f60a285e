package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.explain.Evidence;
import dev.drydock.explain.Explanation;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of its errors: with what it did before, and what is still to come. */
@Timeout(60)
class ExplainedRunTest {
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
  void aRehearsalCountsTheRowsItMadeItself() throws Exception {
    bench.target.execute(
        "CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, u int);"
            + " INSERT INTO orders VALUES (1, 7)");
    bench.file(
        "001_a.sql",
        "INSERT INTO orders VALUES (2, 8);\n"
            + "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES users (id);");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_FAIL, report.outcome());
    Explanation said = explanation(report);
    assertEquals(Optional.of("2 rows of public.orders are in the way."), said.why());
    Evidence rows = said.evidence().getFirst();
    assertEquals(List.of(List.of("1", "7"), List.of("2", "8")), rows.rows());
    assertEquals("It was a rehearsal: nothing of it is kept.", said.again().substring(0, 42));
    assertFalse(bench.exists("schema_migrations"));
  }

  @Test
  void anApplyLooksFromBesideItsFailedTransaction() throws Exception {
    bench.target.execute("CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1)");
    bench.file("001_a.sql", "ALTER TABLE t ALTER n SET NOT NULL;");
    RunReport report = bench.apply();
    assertEquals(Outcome.FAILED, report.outcome());
    Explanation said = explanation(report);
    assertEquals(Optional.of("One row of public.t is in the way."), said.why());
    assertTrue(said.again().contains("rolled back"), said.again());
  }

  @Test
  void whatALaterFileMakesIsSaid() throws Exception {
    bench.file("001_a.sql", "ALTER TABLE later ADD b int;");
    bench.file("002_b.sql", "SELECT 1;\nCREATE TABLE later (id int);");
    Explanation said = explanation(bench.rehearse());
    assertEquals(Optional.of("It is created only later, by 002_b.sql, line 2."), said.why());
  }

  @Test
  void whatAPlatformHasOfTheNameIsNotMeantWhereALaterFileMakesIt() throws Exception {
    bench.target.execute("CREATE SCHEMA auth; CREATE TABLE auth.users (id int)");
    bench.file("001_a.sql", "ALTER TABLE users ADD b int;");
    bench.file("002_b.sql", "CREATE TABLE users (id int);");
    Explanation said = explanation(bench.rehearse());
    assertEquals(Optional.of("It is created only later, by 002_b.sql, line 1."), said.why());
    assertEquals(List.of(), said.fixes());
  }

  @Test
  void theRowTypeOfATableThatALaterFileMakesIsSaid() throws Exception {
    bench.file(
        "001_a.sql",
        "CREATE FUNCTION f() RETURNS later LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';");
    bench.file("002_b.sql", "CREATE TABLE later (id int);");
    Explanation said = explanation(bench.rehearse());
    assertEquals(Optional.of("It is created only later, by 002_b.sql, line 1."), said.why());
    assertEquals(List.of(), said.fixes());
  }

  @Test
  void anExtensionThatALaterFileMakesIsSaid() throws Exception {
    bench.file("001_a.sql", "CREATE TABLE t (id uuid DEFAULT uuid_generate_v4());");
    bench.file("002_b.sql", "CREATE EXTENSION \"uuid-ossp\";");
    Explanation said = explanation(bench.rehearse());
    assertEquals(
        Optional.of(
            "Extension uuid-ossp brings it, and is created only later, by 002_b.sql, line 1."),
        said.why());
  }

  @Test
  void aTableInSqlOfAnotherDatabaseIsAFilesAllTheSame() throws Exception {
    bench.file("001_a.sql", "CREATE INDEX t_id ON t (id);");
    bench.file("002_b.sql", "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);");
    Explanation said = explanation(bench.rehearse());
    assertEquals(Optional.of("It is created only later, by 002_b.sql, line 1."), said.why());
  }

  private static Explanation explanation(RunReport report) {
    return report.migrations().stream()
        .flatMap(migration -> migration.error().stream())
        .findFirst()
        .orElseThrow()
        .explanation();
  }
}
