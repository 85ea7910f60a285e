package dev.drydock.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolRegistryTest {
  @TempDir Path path;

  @ParameterizedTest
  @CsvSource({
    "001_init.sql, numbered",
    "0025-device.sql, numbered",
    "1__x.sql, numbered",
    "20250828_a.sql, timestamped",
    "20250828143000_a.sql, timestamped",
    "20250828143000123_a.sql, timestamped",
    "1756391400_a.sql, timestamped",
    "README.md, numbered",
  })
  void namesTellTheTool(String file, String tool) throws Exception {
    assertEquals(tool, new TestFolder(path).with(file).read().tool().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT auth.uid();                            | supabase",
        "INSERT INTO storage.buckets VALUES ('a');     | supabase",
        "CREATE POLICY p ON t TO anon USING (true);    | supabase",
        "GRANT ALL ON t TO postgres, authenticated;    | supabase",
        "REVOKE ALL ON t FROM anon;                    | supabase",
        "GRANT ALL ON t TO service_role;               | supabase",
        "SELECT 'https://auth.example.com';            | timestamped",
        "CREATE TABLE my_auth.users (id int);          | timestamped",
        "-- for authenticated people                   | timestamped",
      })
  void supabaseIsToldByWhatFilesName(String text, String tool) throws Exception {
    TestFolder folder =
        new TestFolder(path).with("20250101000000_a.sql").file("20250102000000_b.sql", text);
    FolderReading reading = folder.read();
    assertEquals(tool, reading.tool().id());
    if (tool.equals("supabase")) {
      String reason = reading.recognition().reason();
      assertTrue(reason.startsWith("20250102000000_b.sql names "), reason);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "002_b.sql | SELECT auth.uid();                                           | supabase",
        "002_b.sql | CREATE TABLE p (id uuid REFERENCES \"auth\".\"users\" (id));  | supabase",
        "002_b.sql | CREATE POLICY p ON t TO authenticated USING (true);          | supabase",
        "002_b.sql | CREATE TABLE auth.users (id int); SELECT * FROM auth.users;  | numbered",
        "002_b.sql | CREATE FUNCTION auth.uid() RETURNS uuid AS $$ SELECT auth.uid() $$; | numbered",
        "002_b.sql | CREATE ROLE anon; GRANT SELECT ON t TO anon;                 | numbered",
        "002_b.sql | -- moved from anon to authenticated people, see auth.users   | numbered",
        "002_b.sql | INSERT INTO t VALUES ('GRANT ALL ON t TO anon');             | numbered",
        "002_b.sql | CREATE TRIGGER t AFTER UPDATE ON auth.mfa_factors EXECUTE FUNCTION f(); | supabase",
        "002_b.sql | DELETE FROM storage.s3_multipart_uploads;                    | supabase",
        "002_b.sql | SELECT auth.my_own();                                        | numbered",
        "10_b.sql  | SELECT auth.uid();                                           | numbered",
        "002-b.sql | SELECT auth.uid();                                           | numbered",
      })
  void countedFilesAreSupabasesWhereTheyNeedThePlatform(String file, String text, String tool)
      throws Exception {
    TestFolder folder = new TestFolder(path).with("001_a.sql").file(file, text);
    assertEquals(tool, folder.read().tool().id());
  }

  @Test
  void aLongStringIsPassedOver() throws Exception {
    String filling = "x, ''".repeat(30_000);
    TestFolder folder =
        new TestFolder(path)
            .with("001_a.sql")
            .file("002_b.sql", "INSERT INTO t SELECT '" + filling + "'; SELECT auth.uid();");
    assertEquals("supabase", folder.read().tool().id());
  }

  @Test
  void supabaseIsToldByItsPlace() throws Exception {
    TestFolder folder = new TestFolder(path.resolve("supabase/migrations")).with("1_a.sql");
    assertEquals("supabase", folder.read().tool().id());
    assertEquals("the folder is supabase/migrations", folder.read().recognition().reason());

    TestFolder beside = new TestFolder(path.resolve("db/migrations")).with("20250101000000_a.sql");
    assertEquals("timestamped", beside.read().tool().id());
    beside.file("../config.toml", "title = \"mine\"");
    assertEquals("timestamped", beside.read().tool().id());
    beside.file("../config.toml", "project_id = \"mine\"");
    assertEquals("supabase", beside.read().tool().id());
  }

  @Test
  void aChoiceDecides() throws Exception {
    TestFolder folder = new TestFolder(path).with("001_init.sql");
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    assertEquals("supabase", surveyor.read(path, Optional.of("supabase")).tool().id());
    folder.file(".drydock.json", "{\"tool\": \"timestamped\"}");
    assertEquals("timestamped", folder.read().tool().id());
    assertEquals("numbered", surveyor.read(path, Optional.of("numbered")).tool().id());

    DrydockException unknown =
        assertThrows(DrydockException.class, () -> surveyor.read(path, Optional.of("x")));
    assertEquals("unknown-tool", unknown.problem().code());
    assertTrue(unknown.problem().remedy().contains("numbered, timestamped, supabase"));
  }

  @ParameterizedTest
  @CsvSource({
    "V1_2__init.sql, flyway",
    "sub/R__view.sql, flyway",
    "000001_init.up.sql, golang-migrate",
    "20250828143000_init.up.sql, sqlx",
    "sqitch.plan, sqitch",
    "migration_lock.toml, prisma",
    "20250828143000_a/migration.sql, prisma",
    "2020-01-01-000000_a/up.sql, diesel",
    "20200101000000_a/up.sql, diesel",
    "1741870000000_a/up.sql, hasura",
    "1_init/up.sql, hasura",
    "atlas.sum, atlas",
    "tern.conf, tern",
    "20250828143000-a-up.sql, db-migrate",
    "001.do.a.sql, postgrator",
  })
  void namesOfOtherToolsTellThem(String file, String tool) throws Exception {
    assertEquals(tool, new TestFolder(path).with(file).read().tool().id());
  }

  @Test
  void pairsAreSqlxWhereItsOwnFilesAreAboutAndTheReasonNamesTheOther() throws Exception {
    TestFolder folder =
        new TestFolder(path.resolve("migrations")).with("0001_a.up.sql", "0001_a.down.sql");
    assertEquals("golang-migrate", folder.read().tool().id());
    assertTrue(folder.read().recognition().reason().contains("--tool sqlx"));
    Files.createDirectories(path.resolve(".sqlx"));
    assertEquals("sqlx", folder.read().tool().id());
    assertTrue(folder.read().recognition().reason().contains("--tool golang-migrate"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-- migrate:up                                | dbmate",
        "-- +goose Up                                 | goose",
        "-- +migrate Up                               | sql-migrate",
        "-- Up Migration                              | node-pg-migrate",
        "-- rambler up                                | rambler",
        "---- create above / drop below ----          | tern",
        "-- ==== UP ====                              | shmig",
        "-- //@UNDO                                   | mybatis",
        "--liquibase formatted sql                    | liquibase",
        "-- no-transaction                            | sqlx",
      })
  void soDoTheMarksInTheirTexts(String mark, String tool) throws Exception {
    TestFolder folder = new TestFolder(path).file("001_a.sql", mark + "\nSELECT 1;\n");
    assertEquals(tool, folder.read().tool().id());
    folder.file(".drydock.json", "{\"tool\": \"numbered\"}");
    assertEquals("numbered", folder.read().tool().id());
  }

  @Test
  void aChangelogThatIsNotSqlIsRefused() throws Exception {
    TestFolder folder = new TestFolder(path).file("db.changelog.xml", "<databaseChangeLog/>");
    DrydockException refused = assertThrows(DrydockException.class, folder::read);
    assertEquals(DrydockException.Kind.INPUT, refused.kind());
    assertEquals("unsupported-tool", refused.problem().code());
  }

  @Test
  void twoToolsInOneFolderAreNamed() throws Exception {
    TestFolder folder =
        new TestFolder(path).with("001_a.sql", "002_b.sql", "003_c.sql", "V4__d.sql");
    assertEquals("numbered", folder.read().tool().id());
    Problem several =
        folder.problems().stream().filter(p -> p.code().equals("several-tools")).findAny().get();
    assertEquals(List.of("V4__d.sql"), several.files());

    TestFolder mixed =
        new TestFolder(path.resolve("mixed")).with("001_a.sql", "002_b.sql", "20250828_c.sql");
    assertTrue(mixed.codes().contains("several-tools"), mixed.codes().toString());
    assertEquals(List.of("001_a.sql", "002_b.sql", "20250828_c.sql"), mixed.order());
  }

  @Test
  void anEmptyFolderSaysSo() throws Exception {
    assertEquals(List.of("no-migrations"), new TestFolder(path).codes());
  }
}
