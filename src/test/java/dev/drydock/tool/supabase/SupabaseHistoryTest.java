package dev.drydock.tool.supabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.Flag;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.Survey;
import dev.drydock.tool.TestFolder;
import dev.drydock.tool.TestRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupabaseHistoryTest {
  @TempDir Path root;
  private TestFolder folder;

  @BeforeEach
  void folder() throws Exception {
    folder =
        new TestFolder(root.resolve("supabase/migrations"))
            .file("20250101000000_a.sql", "-- one\nSELECT 'x;\\\"y';\r\nSELECT 2;\n-- tail\n")
            .file("20250102000000_b c.sql", "SELECT 3;\n");
  }

  @Test
  void rowsAreThoseOfTheCli() throws Exception {
    try (TestRun run = new TestRun(folder.path())) {
      assertEquals(
          "supabase_migrations.schema_migrations",
          run.survey().history().orElseThrow().table().toString());
      run.apply();
      assertEquals(
          List.of(
              "20250101000000|a|3|-- one\nSELECT 'x;\\\"y'|SELECT 2|-- tail",
              "20250102000000|b c|1|SELECT 3|null|null"),
          run.rows(
              "SELECT version, name, cardinality(statements), statements[1], statements[2],"
                  + " statements[3] FROM supabase_migrations.schema_migrations ORDER BY version"));
      assertEquals(
          List.of("version|text|true", "statements|text[]|false", "name|text|false"),
          run.rows(
              "SELECT attname, format_type(atttypid, atttypmod), attnotnull::text"
                  + " FROM pg_attribute WHERE attnum > 0"
                  + " AND attrelid = 'supabase_migrations.schema_migrations'::regclass"
                  + " ORDER BY attnum"));
      assertEquals(2, run.survey().list().counts().applied());
    }
  }

  @Test
  void driftIsSeenInTheStoredStatements() throws Exception {
    try (TestRun run = new TestRun(folder.path())) {
      run.apply();
      StatusRow same = run.survey().list().rows().getFirst();
      assertTrue(same.checksum().orElseThrow().matches());

      Path first = folder.path().resolve("20250101000000_a.sql");
      Files.writeString(first, "-- one\r\nSELECT 'x;\\\"y';\r\n\r\n\r\nSELECT 2;\r\n-- tail");
      assertEquals(Set.of(Flag.LINE_ENDINGS), run.survey().list().rows().getFirst().flags());

      Files.writeString(first, "-- one\nSELECT 'x;\\\"y';\nSELECT 4;\n-- tail\n");
      Survey changed = run.survey();
      StatusRow row = changed.list().rows().getFirst();
      assertEquals(Set.of(Flag.DRIFTED), row.flags());
      HistoryLayout layout = changed.history().orElseThrow().layout();
      assertEquals(
          Optional.of("-- one\nSELECT 'x;\\\"y';\nSELECT 2;\n-- tail;\n"),
          layout.appliedText(row.record().orElseThrow()));
    }
  }

  @Test
  void repairIsThatOfTheCli() throws Exception {
    try (TestRun run = new TestRun(folder.path())) {
      run.apply();
      Survey survey = run.survey();
      Migration first = survey.list().rows().getFirst().migration().orElseThrow();
      run.database().execute("UPDATE supabase_migrations.schema_migrations SET statements = NULL");
      assertEquals(Optional.empty(), run.survey().list().rows().getFirst().checksum());

      List<RowChange> marked =
          run.write(survey, (w, s) -> w.markApplied(s, first, TestRun.facts(first)));
      assertEquals(Optional.empty(), marked.getFirst().before().orElseThrow().get("statements"));
      assertTrue(run.survey().list().rows().getFirst().checksum().orElseThrow().matches());

      List<RowChange> forgotten =
          run.write(survey, (w, s) -> w.forget(s, first.version().orElseThrow()));
      assertEquals(marked.getFirst().after(), forgotten.getFirst().before());
      assertEquals(Status.PENDING, run.survey().list().rows().getFirst().status());
    }
  }

  @Test
  void oldProjectsHaveVersionsAlone() throws Exception {
    try (TestRun run = new TestRun(folder.path())) {
      run.database()
          .execute(
              "CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations"
                  + " (version text PRIMARY KEY);"
                  + " INSERT INTO supabase_migrations.schema_migrations VALUES ('20250101000000')");
      Survey survey = run.survey();
      assertEquals(1, survey.list().counts().applied());
      assertEquals(Optional.empty(), survey.list().rows().getFirst().checksum());
      Migration second = survey.list().rows().getLast().migration().orElseThrow();
      run.write(survey, (w, s) -> w.applied(s, second, TestRun.facts(second)));
      assertEquals(
          List.of("20250102000000|{\"SELECT 3\"}"),
          run.rows(
              "SELECT version, statements FROM supabase_migrations.schema_migrations"
                  + " WHERE name = 'b c'"));
    }
  }

  @Test
  void aVeryOldFirstInitIsPassedOver() throws Exception {
    folder.with("20211101000000_init.sql", "20211208000000_init.sql", "seed.sql", "0025-x.sql");
    try (TestRun run = new TestRun(folder.path())) {
      Survey survey = run.survey();
      assertEquals(Status.IGNORED, survey.list().rows().getFirst().status());
      assertEquals(Status.PENDING, survey.list().rows().get(1).status());
      assertEquals(4, survey.list().rows().size());
    }
  }

  @Test
  void versionsAreComparedAsText() throws Exception {
    folder.with("1_a.sql", "01_b.sql", "10_c.sql");
    assertEquals(List.of("01_b.sql", "10_c.sql", "1_a.sql"), folder.order().subList(0, 3));
    assertTrue(!folder.codes().contains("duplicate-version"), folder.codes().toString());
  }

  @Test
  void aProjectsOwnHistoryIsUsedWhereItKnowsTheFolder() throws Exception {
    try (TestRun run = new TestRun(folder.path())) {
      run.database()
          .execute(
              "CREATE TABLE schema_migrations (id text, name text, version bigint, checksum text,"
                  + " applied_at timestamptz, executed_by uuid, status text);"
                  + " INSERT INTO schema_migrations VALUES ('20250101000000_a', 'a',"
                  + " 20250101000000, NULL, now(), gen_random_uuid(), 'completed')");
      Survey survey = run.survey();
      assertEquals("supabase", survey.tool().id());
      assertEquals("drydock", survey.history().orElseThrow().layout().id());
      assertEquals(1, survey.list().counts().applied());
      run.apply(survey);
      HistoryRecord record = run.survey().list().rows().getLast().record().orElseThrow();
      assertEquals(Optional.of("completed"), record.columns().get("status"));
      assertEquals(Optional.empty(), record.columns().get("executed_by"));
    }
  }

  @Test
  void theArrayIsReadAsTheServerPrintsIt() throws Exception {
    List<String> elements = List.of("a,b", "{c}", "\"d\"", "e\\f", "NULL", " g ", "h\ni");
    try (TestRun run = new TestRun(folder.path())) {
      String printed =
          run.rows("SELECT ARRAY['a,b', '{c}', '\"d\"', E'e\\\\f', 'NULL', ' g ', E'h\\ni']::text")
              .getFirst();
      assertEquals(elements, TextArray.parse(printed));
      assertEquals(List.of(), TextArray.parse("{}"));
      assertEquals(List.of("a", "b"), TextArray.parse("{a,NULL,b}"));
    }
  }
}
