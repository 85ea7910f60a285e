package dev.drydock.tool.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.problem.Problem;
import dev.drydock.sql.Script;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FolderReading;
import dev.drydock.tool.Surveyor;
import dev.drydock.tool.TestFolder;
import dev.drydock.tool.ToolRegistry;
import dev.drydock.tool.TransactionRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order, parts and transactions of folders of other tools. */
class OtherToolsTest {
  @TempDir Path path;

  private TestFolder folder() {
    return new TestFolder(path);
  }

  /** What is run of a file, statement by statement. */
  private List<String> runs(String file) throws Exception {
    Script script = script(file);
    return script.statements().stream().map(script::textOf).toList();
  }

  private Script script(String file) throws Exception {
    FolderReading reading = folder().read();
    Migration migration = migration(reading, file);
    String text = MigrationText.read(migration.path()).text().orElseThrow();
    String runnable = reading.tool().runnable(migration, text);
    assertEquals(text.lines().count(), runnable.lines().count());
    return Script.parse(runnable);
  }

  private TransactionRule rule(String file) throws Exception {
    FolderReading reading = folder().read();
    return reading.tool().transactionRule(migration(reading, file), script(file));
  }

  private static Migration migration(FolderReading reading, String file) {
    return reading.folder().migrations().stream()
        .filter(migration -> migration.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void playRunsWhatGoesUpAndWritesTwoSemicolonsForOne() throws Exception {
    folder()
        .file(
            "2.sql",
            """
            # --- Created by Ebean DDL

            # --- !Ups
            CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1;; END $$;
            CREATE TABLE a (i int);

            # --- !Downs
            DROP TABLE a;
            """)
        .file("10.sql", "-- !Ups\nSELECT 2;\n-- !Downs\nSELECT 3;\n")
        .file("notes.sql", "SELECT 4;\n");
    assertEquals("play-evolutions", folder().read().tool().id());
    assertEquals(
        List.of(
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$",
            "CREATE TABLE a (i int)"),
        runs("2.sql"));
    assertEquals(List.of("SELECT 2"), runs("10.sql"));
    assertEquals(List.of("2.sql", "10.sql"), folder().order());
    assertEquals(List.of("11.sql"), naming().filesFor(folder().read().folder(), "11", "more"));
  }

  @Test
  void graphilePutsInWhatItsSettingsSayAndLeavesTheDatabaseToTheRun() throws Exception {
    Files.writeString(
        path.resolve(".gmrc"),
        "{\n  \"placeholders\": {\n    // who logs in\n    \":DATABASE_VISITOR\": \"app_visitor\","
            + "\n    \":NO_VALUE_HERE\": \"!ENV\"\n  }\n}\n");
    folder()
        .file(
            "migrations/committed/000001.sql",
            """
            --! Previous: -
            --! Hash: sha1:65c958d9ec2c529c56698cb241fc16ceebe16092
            GRANT CONNECT ON DATABASE :DATABASE_NAME TO :DATABASE_OWNER, :DATABASE_VISITOR;
            SELECT 'a'::TEXT, :NO_VALUE_HERE;
            """);
    assertEquals(
        List.of(
            "GRANT CONNECT ON DATABASE :\"DBNAME\" TO :\"USER\", app_visitor",
            "SELECT 'a'::TEXT, :NO_VALUE_HERE"),
        runs("migrations/committed/000001.sql"));
  }

  private FileNaming naming() throws Exception {
    return folder().read().tool().naming();
  }

  @Test
  void gooseRunsWhatGoesUp() throws Exception {
    folder()
        .file(
            "00002_a.sql",
            "-- +goose Up\nCREATE TABLE a ();\n-- +goose StatementBegin\nSELECT 1;\n"
                + "-- +goose StatementEnd\n\n-- +goose Down\nDROP TABLE a;\n")
        .file(
            "00010_b.sql",
            "\uFEFF-- +goose NO TRANSACTION\r\n-- +goose Up\r\nSELECT 2;\r\n-- +goose Down\r\nX;\r\n")
        .file("00003_c.go", "package migrations");
    assertEquals(List.of("00002_a.sql", "00010_b.sql"), folder().order());
    assertEquals(List.of("CREATE TABLE a ()", "SELECT 1"), runs("00002_a.sql"));
    assertEquals(List.of("SELECT 2"), runs("00010_b.sql"));
    assertEquals(
        2,
        script("00002_a.sql")
            .position(script("00002_a.sql").statements().getFirst().start())
            .line());
    assertEquals(TransactionRule.PER_MIGRATION, rule("00002_a.sql"));
    assertEquals(TransactionRule.NONE, rule("00010_b.sql"));
    assertTrue(folder().codes().contains("not-sql"), folder().codes().toString());
  }

  @Test
  void goosePutsItsVariablesIn() throws Exception {
    String text =
        """
        -- +goose Up
        -- +goose ENVSUB ON
        CREATE TABLE ${PREFIX}a (b text DEFAULT '${NOT_SET:-none}', c text DEFAULT '$NOT_SET');
        DO $$$$BEGIN END$$$$;
        -- +goose ENVSUB OFF
        SELECT '${PREFIX}', $$a$$;
        -- +goose Down
        DROP TABLE a;
        """;
    folder().file("00001_a.sql", text);
    assertEquals(
        List.of(
            "CREATE TABLE a (b text DEFAULT 'none', c text DEFAULT '')",
            "DO $$BEGIN END$$",
            "SELECT '${PREFIX}', $$a$$"),
        runs("00001_a.sql"));
    Map<String, String> environment = Map.of("PREFIX", "app_");
    FolderReading reading =
        new Surveyor(ToolRegistry.standard(environment)).read(path, Optional.empty());
    String runnable = reading.tool().runnable(migration(reading, "00001_a.sql"), text);
    assertTrue(runnable.contains("CREATE TABLE app_a ("), runnable);
    assertTrue(runnable.contains("SELECT '${PREFIX}'"), runnable);
  }

  @Test
  void dbmateRunsItsUpSections() throws Exception {
    folder()
        .file(
            "2_b.sql",
            "-- a word\n-- migrate:up transaction:false\nSELECT 2;\n-- migrate:down\nX;\n")
        .file("10c.sql", "-- migrate:up\nSELECT 10;\n-- migrate:down\nX;\n");
    assertEquals(List.of("10c.sql", "2_b.sql"), folder().order());
    assertEquals(List.of("SELECT 2"), runs("2_b.sql"));
    assertEquals(TransactionRule.NONE, rule("2_b.sql"));
    assertEquals(TransactionRule.PER_MIGRATION, rule("10c.sql"));
  }

  @Test
  void aMarkThatDoesNotBeginItsLineIsNoneAndTheFileIsNotApplied() throws Exception {
    String text = "-- migrate:up\nCREATE TABLE a ();\n    -- migrate:down\nDROP TABLE a;\n";
    folder().file("1_a.sql", text).file("2_b.sql", "-- migrate:up\nSELECT 2;\n-- migrate:down\n");
    assertEquals(List.of("CREATE TABLE a ()", "DROP TABLE a"), runs("1_a.sql"));
    FolderReading reading = folder().read();
    Problem refused = reading.tool().refuses(migration(reading, "1_a.sql"), text).orElseThrow();
    assertEquals("misplaced-mark", refused.code());
    assertTrue(refused.message().startsWith("1_a.sql, line 3: "), refused.message());
    String sound = "-- migrate:up\nSELECT '  -- migrate:up';\n-- migrate:down\n  -- migrate:down\n";
    assertEquals(Optional.empty(), reading.tool().refuses(migration(reading, "2_b.sql"), sound));
  }

  /** As dbmate itself: both marks, the way forward first. */
  @Test
  void dbmateRefusesAFileWithoutBothMarks() throws Exception {
    folder().file("1_a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\n");
    FolderReading reading = folder().read();
    Migration file = migration(reading, "1_a.sql");
    assertEquals(
        Optional.empty(),
        reading.tool().refuses(file, "-- migrate:up transaction:false\nX;\n-- migrate:down\n"));
    assertEquals(
        Optional.empty(),
        reading.tool().refuses(file, "-- why\n\n--migrate:up\r\nX;\r\n--migrate:down"));
    for (String text :
        List.of(
            "-- migrate:up\nSELECT 1;\n",
            "SELECT 1;\n",
            "-- migrate:down\nX;\n-- migrate:up\nSELECT 1;\n",
            "SELECT 0;\n-- migrate:up\nSELECT 1;\n-- migrate:down\n",
            "\uFEFF-- migrate:up\nSELECT 1;\n-- migrate:down\n",
            "-- migrate:up\nX;\n-- migrate:up\nY;\n-- migrate:down\n",
            "-- migrate:up\nX;\n-- migrate:down\n-- migrate:down\n",
            "-- migrate:up\nX;\n-- migrate:down\n-- migrate:up\nY;\n-- migrate:down\n")) {
      Problem refused = reading.tool().refuses(file, text).orElseThrow();
      assertEquals("wrong-marks", refused.code(), text);
    }
  }

  /** What is written into a new file is run by the tool, and what it refuses is not written. */
  @Test
  void aNewFileHasTheMarksItsToolAsksFor() throws Exception {
    folder().file("1_a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\n");
    FolderReading reading = folder().read();
    String made = reading.tool().marked("SELECT 2;");
    assertEquals("-- migrate:up\n\nSELECT 2;\n\n-- migrate:down\n", made);
    assertEquals(Optional.empty(), reading.tool().refuses(migration(reading, "1_a.sql"), made));
    assertEquals(made, reading.tool().marked(made));
  }

  @Test
  void aFileWithoutMarksIsRunWhole() throws Exception {
    folder()
        .file("1_a.sql", "-- Up Migration\nSELECT 1;\n-- Down Migration\nX;\n")
        .file("2_b.sql", "SELECT 2;\n");
    assertEquals(List.of("SELECT 1"), runs("1_a.sql"));
    assertEquals(List.of("SELECT 2"), runs("2_b.sql"));
  }

  @Test
  void ternStopsAtItsLine() throws Exception {
    folder().file("001_a.sql", "SELECT 1;\n---- create above / drop below ----\nDROP TABLE a;\n");
    assertEquals(List.of("SELECT 1"), runs("001_a.sql"));
  }

  @Test
  void popRunsWhatIsForPostgres() throws Exception {
    folder()
        .with("20200101000000000002_b.postgres.up.sql", "20200101000000000002_b.postgres.down.sql")
        .with("20200101000000000002_b.mysql.up.sql", "20200101000000000002_b.mysql.down.sql")
        .with("20200101000000000003_c.up.sql", "20200101000000000003_c.sqlite3.up.sql")
        .with("20200101000000000004_d.up.sql", "20200101000000000004_d.postgres.up.sql")
        .with("20200101000000000005_e.cockroach.autocommit.up.sql")
        .with("20200101000000000001_a.up.sql", "20200101000000000001_a.down.sql");
    assertEquals("pop", folder().read().tool().id());
    assertEquals(
        List.of(
            "20200101000000000001_a.up.sql",
            "20200101000000000002_b.postgres.up.sql",
            "20200101000000000003_c.up.sql",
            "20200101000000000004_d.postgres.up.sql"),
        folder().order());
    assertEquals(List.of("undo-file", "other-database"), folder().codes());
  }

  @Test
  void drizzleHasFoldersFromItsFirstVersionOn() throws Exception {
    folder()
        .with("20250828143000_b/migration.sql", "20250828143000_b/snapshot.json")
        .with("20250101000000/migration.sql", "20250101000000/snapshot.json");
    FolderReading reading = folder().read();
    assertEquals("drizzle", reading.tool().id());
    assertEquals(
        List.of("20250101000000/migration.sql", "20250828143000_b/migration.sql"),
        folder().order());
    assertEquals(
        List.of("1735689600000", "1756391400000"),
        reading.folder().migrations().stream().map(Migration::id).toList());
    assertEquals(List.of(), folder().codes());
  }

  @Test
  void dieselOrdersByDigits() throws Exception {
    folder()
        .with("2020-01-02-000000_b/up.sql", "2020-01-02-000000_b/down.sql", "README.md")
        .with("20200101000000_a/up.sql", "2021-01-01-000000-0000_c/up.sql")
        .file("20200101000000_a/metadata.toml", "run_in_transaction = false\n")
        .file("2020-01-02-000000_b/metadata.toml", "run_in_transaction = true\n");
    assertEquals(
        List.of(
            "20200101000000_a/up.sql",
            "2020-01-02-000000_b/up.sql",
            "2021-01-01-000000-0000_c/up.sql"),
        folder().order());
    assertEquals(TransactionRule.NONE, rule("20200101000000_a/up.sql"));
    assertEquals(TransactionRule.PER_MIGRATION, rule("2020-01-02-000000_b/up.sql"));
    assertEquals(TransactionRule.PER_MIGRATION, rule("2021-01-01-000000-0000_c/up.sql"));
  }

  @Test
  void flywayOrdersByVersionThenRepeatables() throws Exception {
    folder()
        .with("V1_10__d.sql", "V1.2__c.sql", "V1__a.sql", "R__z.sql", "R__b.sql", "V2__e.SQL")
        .with("U1__undo.sql", "B2__base.sql", "sub/V1_1__b.sql", "afterMigrate.sql")
        .file("V1__a.sql.conf", "executeInTransaction=false");
    assertEquals(
        List.of(
            "V1__a.sql",
            "sub/V1_1__b.sql",
            "V1.2__c.sql",
            "V1_10__d.sql",
            "B2__base.sql",
            "V2__e.SQL",
            "R__b.sql",
            "R__z.sql"),
        folder().order());
    assertEquals(TransactionRule.NONE, rule("V1__a.sql"));
    assertEquals(TransactionRule.PER_MIGRATION, rule("V2__e.SQL"));
    assertTrue(
        folder().read().folder().migrations().get(4).ignored().isPresent(),
        "a baseline is not run");
  }

  @Test
  void flywayLeavesOutOtherDatabases() throws Exception {
    folder().with("common/V1__a.sql", "h2/V2__b.sql", "postgresql/V2__b.sql");
    assertEquals(List.of("common/V1__a.sql", "postgresql/V2__b.sql"), folder().order());
  }

  @Test
  void flywayPutsInWhatItKnows() throws Exception {
    folder()
        .file("flyway.conf", "flyway.placeholders.owner = me\n")
        .file("V1__a.sql", "SELECT '${Owner}', '${flyway:defaultSchema}', '${unknown}';\n")
        .file("V2__b.sql", "SELECT '${owner}';\n")
        .file("V2__b.sql.conf", "placeholderReplacement=false\n");
    assertEquals(List.of("SELECT 'me', 'public', '${unknown}'"), runs("V1__a.sql"));
    assertEquals(List.of("SELECT '${owner}'"), runs("V2__b.sql"));
  }

  @Test
  void pairsRunForward() throws Exception {
    TestFolder pairs = new TestFolder(path.resolve("db/migrations"));
    pairs.with("000010_b.up.sql", "000010_b.down.sql", "000002_a.up.sql", "000002_a.down.sql");
    assertEquals(List.of("000002_a.up.sql", "000010_b.up.sql"), pairs.order());
    assertEquals("golang-migrate", pairs.read().tool().id());
    pairs.file("../Cargo.toml", "[package]");
    assertEquals("sqlx", pairs.read().tool().id());
  }

  @Test
  void flywaysPlaceholdersMayHaveOtherBrackets() throws Exception {
    folder()
        .file(
            "flyway.conf",
            "flyway.placeholderPrefix=#[\nflyway.placeholderSuffix=]\n"
                + "flyway.placeholders.username=app\n")
        .file("V1__a.sql", "CREATE USER #[username];\nSELECT '${username}', '#[other]';\n");
    assertEquals(List.of("CREATE USER app", "SELECT '${username}', '#[other]'"), runs("V1__a.sql"));
  }

  @Test
  void wordsOfPeopleAreNoMarks() throws Exception {
    folder()
        .file(
            "0001_a.up.sql",
            "-- Up migration\nCREATE TABLE a ();\n-- Down migration\nDROP TABLE a;\n")
        .file("0002_b.up.sql", "SELECT 1;\n");
    assertEquals("golang-migrate", folder().read().tool().id());
    assertEquals(List.of("CREATE TABLE a ()", "DROP TABLE a"), runs("0001_a.up.sql"));
    assertTrue(!folder().codes().contains("several-tools"), folder().codes().toString());
  }

  @Test
  void pairsAreNoFilesOfOneTool() throws Exception {
    String marked = "-- +migrate Up\nCREATE TABLE a ();\n-- +migrate Down\nDROP TABLE a;\n";
    folder()
        .file("000001_a.up.sql", marked)
        .file("000001_a.down.sql", "-- +migrate Down\nDROP TABLE a;\n");
    assertEquals("golang-migrate", folder().read().tool().id());
    assertEquals(List.of("CREATE TABLE a ()", "DROP TABLE a"), runs("000001_a.up.sql"));
  }

  @Test
  void micrateRunsWhatGoesUp() throws Exception {
    folder()
        .file(
            "20160530142447_a.sql",
            "-- +micrate Up\nCREATE TABLE a ();\n\n-- +micrate Down\nDROP TABLE a;\n");
    assertEquals("micrate", folder().read().tool().id());
    assertTrue(!folder().read().tool().layouts().getFirst().writes());
    assertEquals(List.of("CREATE TABLE a ()"), runs("20160530142447_a.sql"));
  }

  @Test
  void sqitchFollowsItsPlan() throws Exception {
    folder()
        .file(
            "sqitch.plan",
            """
            %syntax-version=1.0.0
            %project=p

            users 2018-12-05T22:19:45Z A B <a@b.c> # First
            @v1 2018-12-06T22:19:45Z A B <a@b.c> # A tag
            view [users !old] 2018-12-07T22:19:45Z A B <a@b.c>
            users [users@v1] 2018-12-08T22:19:45Z A B <a@b.c> # Reworked
            """)
        .with("deploy/users.sql", "deploy/users@v1.sql", "deploy/view.sql", "revert/users.sql");
    assertEquals(
        List.of("deploy/users@v1.sql", "deploy/view.sql", "deploy/users.sql"), folder().order());
    assertEquals(TransactionRule.NONE, rule("deploy/view.sql"));
    FolderReading inside =
        new Surveyor(ToolRegistry.standard()).read(path.resolve("deploy"), Optional.empty());
    assertEquals("sqitch", inside.tool().id());
    assertEquals(
        List.of("users@v1.sql", "view.sql", "users.sql"),
        inside.folder().migrations().stream().map(Migration::file).toList());
  }

  @Test
  void prismaOrdersByFolder() throws Exception {
    folder()
        .with("20240201000000_b/migration.sql", "20240101000000_a/migration.sql")
        .file("migration_lock.toml", "provider = \"postgresql\"");
    assertEquals(
        List.of("20240101000000_a/migration.sql", "20240201000000_b/migration.sql"),
        folder().order());
  }

  @Test
  void drizzleFollowsItsJournal() throws Exception {
    folder()
        .file(
            "meta/_journal.json",
            "{\"entries\":[{\"idx\":0,\"when\":5,\"tag\":\"0000_b\",\"breakpoints\":true},"
                + "{\"idx\":1,\"when\":6,\"tag\":\"0001_a\"}]}")
        .file("0001_a.sql", "SELECT 1;--> statement-breakpoint\nSELECT 2;")
        .with("0000_b.sql", "stray.sql");
    assertEquals(List.of("0000_b.sql", "0001_a.sql"), folder().order());
    assertEquals(List.of("SELECT 1", "SELECT 2"), runs("0001_a.sql"));
  }

  @Test
  void liquibaseFollowsItsChangelog() throws Exception {
    folder()
        .file(
            "b.sql",
            "--liquibase formatted sql\n--changeset me:1\nSELECT 1;\n--rollback X;\n"
                + "--changeset me:2 dbms:mysql\nSELECT mysql;\n"
                + "--changeset me:3 endDelimiter://\nSELECT 3//\n")
        .file("a.sql", "--liquibase formatted sql\n--changeset me:4\nSELECT 4;\n")
        .file("master.xml", "<include file=\"b.sql\"/><include file=\"a.sql\"/>");
    assertEquals(List.of("b.sql", "a.sql"), folder().order());
    assertEquals(List.of("SELECT 1", "SELECT 3"), runs("b.sql"));
  }
}
