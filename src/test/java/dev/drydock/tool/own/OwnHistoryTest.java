package dev.drydock.tool.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.Checksums;
import dev.drydock.migration.Flag;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.Survey;
import dev.drydock.tool.TestFolder;
import dev.drydock.tool.TestRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnHistoryTest {
  @TempDir Path path;

  @Test
  void lookingCreatesNothing() throws Exception {
    new TestFolder(path).with("001_a.sql");
    try (TestRun run = new TestRun(path)) {
      Survey survey = run.survey();
      assertEquals("drydock", survey.history().orElseThrow().layout().id());
      assertFalse(survey.history().get().history().exists());
      assertEquals("public.schema_migrations", survey.history().get().table().toString());
      assertEquals(1, survey.list().counts().pending());
      assertEquals(List.of(), run.rows("SELECT relname FROM pg_class WHERE relname ~ 'migra'"));
    }
  }

  @Test
  void aNewHistoryHasTheShapeAndTheView() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b c.sql");
    try (TestRun run = new TestRun(path)) {
      run.apply();

      String checksum = Checksums.own("SELECT '001_a.sql';\n").value();
      assertEquals(
          List.of(
              "001_a|a|1|" + checksum + "|t|deployer|42|applied|null",
              "002_b c|b c|2|"
                  + Checksums.own("SELECT '002_b c.sql';\n").value()
                  + "|t|deployer|42|applied|null"),
          run.rows(
              "SELECT id, name, version, checksum, applied_at = '2026-03-01 10:20:30.123456Z',"
                  + " executed_by, execution_time_ms, status, error_message"
                  + " FROM public.schema_migrations ORDER BY version"));
      assertEquals(
          List.of("postgres|build-7|drydock test|sha256-normalised"),
          run.rows(
              "SELECT DISTINCT metadata->>'session_user', metadata->>'host', metadata->>'program',"
                  + " metadata->>'checksum_algorithm' FROM schema_migrations"));
      run.database().execute("UPDATE schema_migrations SET applied_at = now() WHERE version = 2");
      assertEquals(
          List.of("1|older", "2|today"),
          run.rows("SELECT version, age FROM public.migration_status ORDER BY version"));

      Survey after = run.survey();
      assertEquals(2, after.list().counts().applied());
      StatusRow first = after.list().rows().getFirst();
      assertEquals("001", first.versionText());
      HistoryRecord record = first.record().orElseThrow();
      assertEquals(Optional.of(TestRun.WHEN), record.appliedAt());
      assertEquals(Optional.of("deployer"), record.appliedBy());
      assertEquals(Optional.of(Duration.ofMillis(42)), record.took());
      assertTrue(first.checksum().orElseThrow().matches());
      assertEquals("id", record.columns().keySet().iterator().next());
      assertEquals(Optional.empty(), record.columns().get("error_message"));
    }
  }

  @Test
  void aWindowsCheckoutIsNoDriftAndAChangeIs() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b.sql");
    try (TestRun run = new TestRun(path)) {
      run.apply();
      Files.writeString(path.resolve("001_a.sql"), "\uFEFFSELECT '001_a.sql';\r\n");
      Files.writeString(path.resolve("002_b.sql"), "SELECT 'changed';\n");
      List<StatusRow> rows = run.survey().list().rows();
      assertTrue(rows.getFirst().flags().isEmpty(), rows.getFirst().flags().toString());
      assertEquals(java.util.Set.of(Flag.DRIFTED), rows.getLast().flags());
    }
  }

  @Test
  void aFileMayCreateTheTableItself() throws Exception {
    new TestFolder(path)
        .file(
            "001_migration_tracking.sql",
            """
            CREATE TABLE schema_migrations (
              id uuid PRIMARY KEY DEFAULT gen_random_uuid(), version integer NOT NULL UNIQUE,
              name varchar(20) NOT NULL, checksum varchar(32), applied_at timestamp NOT NULL,
              executed_by uuid, execution_time_ms int, status varchar(20) NOT NULL
                CHECK (status IN ('pending', 'completed', 'failed')), error_message text NOT NULL,
              batch int NOT NULL DEFAULT 1);
            """)
        .with("002_a_name_that_is_longer_than_twenty.sql");
    try (TestRun run = new TestRun(path)) {
      run.apply();
      assertEquals(
          List.of(
              "1|migration_tracking|32|t|null|completed|",
              "2|a_name_that_is_longe|32|t|null|completed|"),
          run.rows(
              "SELECT version, name, length(checksum), applied_at IS NOT NULL, executed_by, status,"
                  + " error_message FROM schema_migrations ORDER BY version"));
      Survey after = run.survey();
      assertEquals(2, after.list().counts().applied());
      assertTrue(after.list().rows().getFirst().checksum().orElseThrow().matches());
    }
  }

  @Test
  void aMigrationMayChangeTheTableItIsRecordedIn() throws Exception {
    new TestFolder(path)
        .with("001_a.sql", "002_b.sql", "003_c.sql")
        .file("004_d.sql", "ALTER TABLE schema_migrations DROP COLUMN metadata;\n")
        .with("005_e.sql", "006_f.sql");
    try (TestRun run = new TestRun(path)) {
      run.apply();
      assertEquals(6, run.survey().list().counts().applied());
    }
  }

  @Test
  void aFailureIsRecordedAndReplacedBySuccess() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b.sql");
    try (TestRun run = new TestRun(path)) {
      Survey before = run.survey();
      Migration second = before.list().rows().getLast().migration().orElseThrow();
      assertEquals(
          Optional.empty(),
          run.write(before, (w, s) -> w.failed(s, second, TestRun.facts(second), "no table yet")));
      run.write(before, (w, s) -> w.createIfAbsent(s));
      run.write(before, (w, s) -> w.failed(s, second, TestRun.facts(second), "first"));
      run.write(before, (w, s) -> w.failed(s, second, TestRun.facts(second), "relation \"x\"…"));

      Survey failed = run.survey();
      StatusRow row = failed.list().rows().getLast();
      assertEquals(Status.FAILED, row.status());
      assertEquals(Optional.of("relation \"x\"…"), row.record().orElseThrow().error());
      assertEquals(List.of("2|failed"), run.rows("SELECT version, status FROM schema_migrations"));

      run.apply();
      assertEquals(
          List.of("1|applied|null", "2|applied|null"),
          run.rows(
              "SELECT version, status, error_message FROM schema_migrations ORDER BY version"));
    }
  }

  @Test
  void repairsShowTheRowBeforeAndAfter() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b.sql");
    try (TestRun run = new TestRun(path)) {
      Survey before = run.survey();
      Migration first = before.list().rows().getFirst().migration().orElseThrow();
      run.write(before, (w, s) -> w.createIfAbsent(s));
      List<RowChange> marked =
          run.write(before, (w, s) -> w.markApplied(s, first, TestRun.facts(first)));
      assertEquals(1, marked.size());
      assertEquals(Optional.empty(), marked.getFirst().before());
      assertEquals(Optional.of("applied"), marked.getFirst().after().orElseThrow().get("status"));
      assertEquals(List.of("true"), run.rows("SELECT metadata->>'marked' FROM schema_migrations"));

      List<RowChange> forgotten = run.write(before, (w, s) -> w.forget(s, Version.numeric("001")));
      assertEquals(marked.getFirst().after(), forgotten.getFirst().before());
      assertEquals(List.of(), run.rows("SELECT * FROM schema_migrations"));
      assertEquals(List.of(), run.write(before, (w, s) -> w.forget(s, Version.numeric("9"))));
    }
  }

  @Test
  void theOtherShapeIsReadAndWrittenAsItIs() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b.sql", "003_c.sql");
    try (TestRun run = new TestRun(path)) {
      run.database()
          .execute(
              """
              CREATE TABLE schema_migrations (version text PRIMARY KEY, name text,
                applied_at timestamptz DEFAULT now(), checksum text, execution_time_ms int,
                applied_by text DEFAULT current_user);
              CREATE VIEW migration_status AS SELECT * FROM schema_migrations;
              INSERT INTO schema_migrations (version, name, checksum)
              VALUES ('001', 'a', md5(E'SELECT \\'001_a.sql\\';\\n')), ('002', 'b', md5('else'));
              """);
      Survey survey = run.survey();
      assertEquals("applied-by", survey.history().orElseThrow().layout().id());
      assertEquals("md5", survey.list().rows().getFirst().checksum().orElseThrow().algorithm());
      assertEquals(1, survey.list().counts().drifted());

      run.apply(survey);

      assertEquals(
          List.of("003|c|deployer|42|t"),
          run.rows(
              "SELECT version, name, applied_by, execution_time_ms,"
                  + " checksum = md5(E'SELECT \\'003_c.sql\\';\\n')"
                  + " FROM schema_migrations WHERE version = '003'"));
      Migration third = survey.list().rows().getLast().migration().orElseThrow();
      assertEquals(
          Optional.empty(),
          run.write(survey, (w, s) -> w.failed(s, third, TestRun.facts(third), "no place")));
      assertEquals(1, run.write(survey, (w, s) -> w.forget(s, Version.numeric("3"))).size());
    }
  }

  @Test
  void aColumnOnlyAnotherRunnerCanFillIsNamed() throws Exception {
    new TestFolder(path).with("001_a.sql");
    try (TestRun run = new TestRun(path)) {
      run.database()
          .execute(
              "CREATE TABLE schema_migrations (version bigint, name text, applied_at timestamptz,"
                  + " checksum text, status text, executed_by text, release int NOT NULL)");
      DrydockException refused = assertThrows(DrydockException.class, run::apply);
      assertEquals(DrydockException.Kind.REFUSED, refused.kind());
      assertTrue(refused.getMessage().contains("release"), refused.getMessage());
    }
  }

  @Test
  void aVersionThatIsNoNumberIsRefusedWithARemedy() throws Exception {
    new TestFolder(path).with("001_a.sql");
    Migration m = new TestFolder(path).read().folder().migrations().getFirst();
    Migration named =
        new Migration(
            Optional.of(Version.textual("1.2")),
            m.name(),
            m.id(),
            m.file(),
            m.path(),
            m.kind(),
            m.content(),
            m.size(),
            m.checksum(),
            m.plain(),
            m.ignored());
    Problem refused =
        OwnLayout.DRYDOCK.writer(new HistoryTable("public", "h")).refuses(named).orElseThrow();
    assertEquals("version-not-a-number", refused.code());
    assertNotNull(refused.remedy());
    assertEquals(
        Optional.empty(), OwnLayout.DRYDOCK.writer(new HistoryTable("public", "h")).refuses(m));
  }

  @Test
  void theHistoryMayBeAnywhere() throws Exception {
    new TestFolder(path).with("001_a.sql");
    HistoryTable odd = new HistoryTable("Ops \"x\"", "it's; DROP TABLE y; --");
    try (TestRun run = new TestRun(path)) {
      run.apply(run.survey(Optional.of(odd)));
      Survey after = run.survey(Optional.of(odd));
      assertEquals(odd, after.history().orElseThrow().table());
      assertEquals(1, after.list().counts().applied());
      assertEquals(1, run.survey().list().counts().applied(), "found by its columns too");
    }
  }
}
