package dev.drydock.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Status;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryLocatorTest {
  private static final String COLUMNS =
      "(id text, name text, version bigint, checksum text, applied_at timestamptz,"
          + " executed_by text, execution_time_ms int, status text)";

  @TempDir Path path;

  @Test
  void aTableIsToldByItsColumnsWhateverItsName() throws Exception {
    new TestFolder(path).with("001_a.sql");
    try (TestRun run = new TestRun(path)) {
      run.database()
          .execute(
              "CREATE SCHEMA ops; CREATE TABLE ops.log "
                  + COLUMNS
                  + "; INSERT INTO ops.log (version) VALUES (1);"
                  + " CREATE TABLE orders (id int, version int, name text);"
                  + " CREATE TABLE schema_migrations (version varchar PRIMARY KEY)");
      Survey survey = run.survey();
      assertEquals("ops.log", survey.history().orElseThrow().table().toString());
      assertEquals(1, survey.list().counts().applied());
    }
  }

  @Test
  void ofSeveralTheOneThatKnowsTheFolderIsTaken() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b.sql");
    try (TestRun run = new TestRun(path)) {
      run.database()
          .execute(
              "CREATE TABLE schema_migrations "
                  + COLUMNS
                  + ";"
                  + " CREATE TABLE product_migrations "
                  + COLUMNS
                  + ";"
                  + " INSERT INTO product_migrations (version) VALUES (1), (2);"
                  + " INSERT INTO schema_migrations (version) VALUES (7)");
      Survey survey = run.survey();
      assertEquals("product_migrations", survey.history().orElseThrow().table().name());
      Problem several = only(survey, "several-histories");
      assertEquals(Severity.WARNING, several.severity());
      assertTrue(several.message().contains("not public.schema_migrations"), several.message());

      run.database().execute("INSERT INTO schema_migrations (version) VALUES (1), (2)");
      assertEquals(Severity.ERROR, only(run.survey(), "several-histories").severity());
      HistoryTable chosen = new HistoryTable("public", "product_migrations");
      assertEquals(2, run.survey(Optional.of(chosen)).list().counts().applied());
    }
  }

  @Test
  void aTableOfAnotherShapeInThePlaceIsNamed() throws Exception {
    new TestFolder(path).with("001_a.sql");
    try (TestRun run = new TestRun(path)) {
      run.database().execute("CREATE TABLE schema_migrations (version varchar PRIMARY KEY)");
      Survey survey = run.survey();
      assertTrue(only(survey, "history-unknown-columns").message().contains("it has version"));
      assertThrows(DrydockException.class, () -> run.apply(survey));
      HistoryTable chosen = new HistoryTable("public", "schema_migrations");
      DrydockException refused =
          assertThrows(DrydockException.class, () -> run.survey(Optional.of(chosen)));
      assertEquals(DrydockException.Kind.INPUT, refused.kind());
      assertEquals("history-unknown-columns", refused.problem().code());
    }
  }

  @Test
  void withoutTheRightToReadNothingIsKnown() throws Exception {
    new TestFolder(path).with("001_a.sql");
    try (TestRun run = new TestRun(path)) {
      run.apply();
      String login = "reader_" + run.database().name();
      run.database().execute("CREATE ROLE " + login + " LOGIN PASSWORD 'secret'");
      Survey survey = run.surveyAs(login, "secret");
      assertFalse(survey.history().orElseThrow().readable());
      assertEquals(Status.UNKNOWN, survey.list().rows().getFirst().status());
      Problem unreadable = only(survey, "history-unreadable");
      assertTrue(unreadable.remedy().contains("GRANT SELECT"), unreadable.remedy());

      run.database().execute("GRANT SELECT ON schema_migrations TO " + login);
      Survey granted = run.surveyAs(login, "secret");
      assertEquals(1, granted.list().counts().applied());
      assertFalse(granted.history().get().columns().orElseThrow().writable());
    }
  }

  @Test
  void aForeignHistoryIsOnlyTakenWhenItKnowsTheFolder() throws Exception {
    String supabase =
        "CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations"
            + " (version text PRIMARY KEY, statements text[], name text);"
            + " INSERT INTO supabase_migrations.schema_migrations VALUES ('20250101000000')";
    TestFolder numbered = new TestFolder(path.resolve("numbered")).with("001_a.sql");
    try (TestRun run = new TestRun(numbered.path())) {
      run.database().execute(supabase);
      Survey survey = run.survey();
      assertEquals("numbered", survey.tool().id());
      assertEquals("public.schema_migrations", survey.history().orElseThrow().table().toString());
    }
    TestFolder timed = new TestFolder(path.resolve("timed")).with("20250101000000_a.sql");
    try (TestRun run = new TestRun(timed.path())) {
      assertEquals("timestamped", run.survey().tool().id());
      run.database().execute(supabase);
      Survey survey = run.survey();
      assertEquals("supabase", survey.tool().id());
      assertTrue(survey.reading().recognition().reason().contains("supabase_migrations"));
      assertEquals(1, survey.list().counts().applied());
    }
  }

  private static Problem only(Survey survey, String code) {
    List<Problem> found =
        survey.problems().stream().filter(problem -> problem.code().equals(code)).toList();
    assertEquals(1, found.size(), survey.problems().toString());
    return found.getFirst();
  }
}
