package dev.drydock.tool.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Status;
import dev.drydock.problem.Problem;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.Survey;
import dev.drydock.tool.TestFolder;
import dev.drydock.tool.TestRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables and rows as Flyway 11.8 and Prisma's engine of 7.10 made them of the very same files; what
 * is expected here was read from their databases.
 */
class WrittenAsItsToolTest {
  private static final String CUSTOMERS =
      """
      CREATE TABLE customers (
        id bigint PRIMARY KEY,
        name text NOT NULL -- the name; as given
      );
      """;

  private static final String ORDERS =
      """
      CREATE TABLE orders (
        id bigint PRIMARY KEY,
        customer_id bigint NOT NULL REFERENCES customers (id),
        total numeric(12,2) NOT NULL DEFAULT 0
      );
      COMMENT ON TABLE orders IS 'Auftr\u00e4ge; f\u00fcr alle';
      """;

  private static final String SHAPE =
      """
      SELECT attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)
        FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
       WHERE attrelid = '%s'::regclass AND attnum > 0 ORDER BY attnum
      """;

  private static final String INDEXES =
      "SELECT indexdef FROM pg_indexes WHERE tablename = '%s' ORDER BY indexname";

  @TempDir Path path;

  private TestFolder folder() {
    return new TestFolder(path);
  }

  private static List<Status> statuses(Survey survey) {
    return survey.list().rows().stream().map(row -> row.status()).toList();
  }

  private static Migration first(Survey survey) {
    return survey.list().rows().getFirst().migration().orElseThrow();
  }

  @Test
  void flyway() throws Exception {
    folder()
        .file("V1__create_customers.sql", CUSTOMERS.replace("\n", "\r\n"))
        .file("V2_0__create_orders.sql", ORDERS)
        .file("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT id FROM customers;\n");
    try (TestRun run = new TestRun(path)) {
      run.apply();
      assertEquals(
          List.of(
              "1|1|create customers|SQL|V1__create_customers.sql|1980099787|deployer|42|t",
              "2|2.0|create orders|SQL|V2_0__create_orders.sql|383377002|deployer|42|t",
              "3|null|names|SQL|R__names.sql|-1092172249|deployer|42|t"),
          run.rows(
              "SELECT installed_rank, version, description, type, script, checksum, installed_by,"
                  + " execution_time, success FROM flyway_schema_history ORDER BY 1"));
      assertEquals(
          List.of(
              "installed_rank|integer|t|null",
              "version|character varying(50)|f|null",
              "description|character varying(200)|t|null",
              "type|character varying(20)|t|null",
              "script|character varying(1000)|t|null",
              "checksum|integer|f|null",
              "installed_by|character varying(100)|t|null",
              "installed_on|timestamp without time zone|t|now()",
              "execution_time|integer|t|null",
              "success|boolean|t|null"),
          run.rows(SHAPE.formatted("flyway_schema_history")));
      assertEquals(
          List.of(
              "CREATE UNIQUE INDEX flyway_schema_history_pk ON public.flyway_schema_history"
                  + " USING btree (installed_rank)",
              "CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history"
                  + " USING btree (success)"),
          run.rows(INDEXES.formatted("flyway_schema_history")));
      Survey survey = run.survey();
      assertEquals(3, survey.list().counts().applied());
      assertEquals(0, survey.list().counts().drifted());
      accepted(run, "V1__create_customers.sql");
      List<RowChange> gone =
          run.write(
              survey,
              (writer, session) -> writer.forget(session, first(survey).version().orElseThrow()));
      assertEquals(1, gone.size());
      assertEquals(Status.PENDING, statuses(run.survey()).getFirst());
    }
  }

  /** A changed text is drift until it is accepted, which changes one row. */
  private void accepted(TestRun run, String file) throws Exception {
    folder().file(file, "SELECT 'another';\n");
    Survey survey = run.survey();
    assertEquals(1, survey.list().counts().drifted());
    Migration changed = first(survey);
    List<RowChange> rows =
        run.write(
            survey,
            (writer, session) -> writer.acceptText(session, changed, TestRun.facts(changed)));
    assertEquals(1, rows.size());
    assertEquals(0, run.survey().list().counts().drifted());
  }

  /** Of a failure in a transaction nothing is left to tell. */
  private static void failOutside(TestRun run, Migration file, int files) throws Exception {
    AppliedFacts facts = TestRun.facts(file);
    run.write(
        run.survey(),
        (writer, session) -> {
          writer.createIfAbsent(session);
          assertEquals(Optional.empty(), writer.failed(session, file, facts, "it broke"));
          writer.started(session, file, facts);
          return writer.failed(session, file, facts, "it broke");
        });
    List<Status> now = statuses(run.survey());
    assertEquals(files, now.size());
    assertEquals(Status.FAILED, now.getFirst());
  }

  @Test
  void flywayKeepsAFailureOnlyOfWhatRanOutsideATransaction() throws Exception {
    folder().file("V1__a.sql", "SELECT 1;\n");
    try (TestRun run = new TestRun(path)) {
      failOutside(run, first(run.survey()), 1);
      run.apply();
      assertEquals(
          List.of("1|t"), run.rows("SELECT installed_rank, success FROM flyway_schema_history"));
    }
  }

  @Test
  void oneRepairMarksManyWhateverIsRecordedOfThem() throws Exception {
    folder()
        .file("V1__a.sql", "SELECT 1;\n")
        .file("V2__b.sql", "SELECT 2;\n")
        .file("R__c.sql", "SELECT 3;\n");
    try (TestRun run = new TestRun(path)) {
      failOutside(run, first(run.survey()), 3);
      Survey survey = run.survey();
      run.write(
          survey,
          (writer, session) -> {
            List<RowChange> changes = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
              for (var row : survey.list().rows()) {
                Migration file = row.migration().orElseThrow();
                changes.addAll(writer.markApplied(session, file, TestRun.facts(file)));
              }
            }
            return changes;
          });
      assertEquals(
          List.of("1|a|t", "2|b|t", "null|c|t"),
          run.rows(
              "SELECT version, description, success FROM flyway_schema_history"
                  + " ORDER BY description"));
    }
  }

  @Test
  void whatOnlyFlywayCanRunIsLeftToIt() throws Exception {
    folder().file("V1__a.sql", "SELECT 1;\n");
    try (TestRun run = new TestRun(path)) {
      assertEquals(Optional.empty(), refusal(run));
      folder().file("V1__a.sql", "SELECT '${who}';\n");
      assertTrue(refusal(run).orElseThrow().message().contains("placeholder ${who}"));
      folder().file("flyway.conf", "flyway.placeholders.who=me\n");
      assertEquals(Optional.empty(), refusal(run));
      folder().file("V1__a.sql.conf", "shouldExecute=false\n");
      assertTrue(refusal(run).orElseThrow().message().contains("V1__a.sql.conf"));
      folder().file("V1__a.sql.conf", "executeInTransaction=false\n");
      assertEquals(Optional.empty(), refusal(run));
      folder().file("flyway.conf", "flyway.placeholders.who=me\nflyway.schemas=app\n");
      assertTrue(refusal(run).orElseThrow().message().contains("flyway.conf sets schemas"));
      folder().file("flyway.conf", "flyway.placeholders.who=me\n");
      folder().file("beforeEachMigrate.sql", "SELECT 1;\n");
      assertTrue(refusal(run).orElseThrow().message().contains("beforeEachMigrate.sql"));
    }
  }

  private static Optional<Problem> refusal(TestRun run) throws Exception {
    Survey survey = run.survey();
    LocatedHistory history = survey.history().orElseThrow();
    HistoryWriter writer = history.layout().writer(history.table());
    return writer.refuses(first(survey));
  }

  @Test
  void prisma() throws Exception {
    folder()
        .file("migration_lock.toml", "provider = \"postgresql\"\n")
        .file("20250110120000_create_customers/migration.sql", CUSTOMERS)
        .file("20250211120000_create_orders/migration.sql", ORDERS);
    try (TestRun run = new TestRun(path)) {
      run.apply();
      String rows =
          """
          SELECT length(id), checksum, started_at < finished_at, migration_name, logs,
                 rolled_back_at IS NOT NULL, applied_steps_count
            FROM _prisma_migrations ORDER BY started_at
          """;
      String customers = "918f0eafdce0a7984a22c3ba9ceb97038f9545de949a0a3e3bc04173a4e38604";
      assertEquals(
          List.of(
              "36|" + customers + "|t|20250110120000_create_customers|null|f|1",
              "36|8dbe49e7578a0010deb388d5668d673f292fac7fe13b6e3c7e818050ff8cba5d|t"
                  + "|20250211120000_create_orders|null|f|1"),
          run.rows(rows));
      assertEquals(
          List.of(
              "id|character varying(36)|t|null",
              "checksum|character varying(64)|t|null",
              "finished_at|timestamp with time zone|f|null",
              "migration_name|character varying(255)|t|null",
              "logs|text|f|null",
              "rolled_back_at|timestamp with time zone|f|null",
              "started_at|timestamp with time zone|t|now()",
              "applied_steps_count|integer|t|0"),
          run.rows(SHAPE.formatted("_prisma_migrations")));
      assertEquals(
          List.of(
              "CREATE UNIQUE INDEX _prisma_migrations_pkey ON public._prisma_migrations"
                  + " USING btree (id)"),
          run.rows(INDEXES.formatted("_prisma_migrations")));
      accepted(run, "20250110120000_create_customers/migration.sql");
    }
  }

  @Test
  void prismaMarksAFailedAttemptAsRolledBackBeforeTheNext() throws Exception {
    folder().file("20250110120000_a/migration.sql", "SELECT 1;\n");
    try (TestRun run = new TestRun(path)) {
      Migration file = first(run.survey());
      AppliedFacts facts = TestRun.facts(file);
      failOutside(run, file, 1);
      run.apply();
      String states =
          "SELECT logs, finished_at IS NULL, rolled_back_at IS NULL, applied_steps_count"
              + " FROM _prisma_migrations ORDER BY finished_at NULLS FIRST";
      assertEquals(List.of("it broke|t|f|0", "null|f|t|1"), run.rows(states));
      run.write(run.survey(), (writer, session) -> writer.markApplied(session, file, facts));
      assertEquals(List.of("it broke|t|f|0", "null|f|t|0"), run.rows(states));
      assertEquals(List.of(Status.APPLIED), statuses(run.survey()));
    }
  }
}
