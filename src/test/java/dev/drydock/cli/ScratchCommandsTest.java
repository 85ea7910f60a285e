package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsing a folder without any database: on an empty scratch database. */
class ScratchCommandsTest {
  @TempDir static Path home;
  @TempDir Path temporary;
  private static CommandRun command;

  @BeforeAll
  static void prepare() {
    command = new CommandRun(home);
  }

  @Test
  void aWholeFolderIsTriedWithoutADatabase() throws IOException {
    JsonNode report = rehearsed(SampleFolder.ofThree(temporary), 0);
    assertEquals("would-apply", report.get("outcome").asText());
    assertEquals("scratch", report.get("on").asText());
    assertTrue(report.get("scratch").get("serverVersion").asText().startsWith("18."));
    assertEquals("nothing", report.get("scratch").get("clonedWith").asText());
    assertEquals(0, report.get("scratch").get("notCloned").size());
    assertEquals(3, report.get("historyRows").size());
    JsonNode fill = report.get("migrations").get(2).get("statements").get(0);
    assertEquals(1, fill.get("rows").asInt());
    assertEquals("public.users", fill.get("locks").get(0).get("relation").asText());
  }

  @Test
  void aFolderByMistakeDoesNotLookAsIfAllWereDone() throws IOException {
    SampleFolder folder = new SampleFolder(temporary).with("users.sql", "CREATE TABLE u ();\n");
    JsonNode report = rehearsed(folder, 0);
    assertEquals("nothing-to-do", report.get("outcome").asText());
    List<String> codes = new ArrayList<>();
    report.get("warnings").forEach(warning -> codes.add(warning.get("code").asText()));
    assertTrue(codes.contains("no-migrations"), codes.toString());
    assertTrue(codes.contains("unparsable-name"), codes.toString());
  }

  @Test
  void whatAFileWouldMakeThatIsNotRunIsSaid() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("users.sql", "CREATE TABLE u ();\n")
            .with("001_a.sql", "ALTER TABLE u ADD a int;\n");
    JsonNode report = rehearsed(folder, 1);
    JsonNode error = report.get("migrations").get(0).get("statements").get(0).get("error");
    String said = error.get("explanation").asText();
    assertTrue(said.contains("users.sql, line 1 makes it, and is not run"), said);
  }

  @Test
  void theReasonOfTheWholeRunIsWhatWasFoundOfTheStatement() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_orders.sql", "CREATE TABLE orders (id int);\n")
            .with("002_note.sql", "ALTER TABLE order ADD COLUMN note text;\n");
    JsonNode report = rehearsed(folder, 1);
    JsonNode error = report.get("migrations").get(1).get("statements").get(0).get("error");
    assertTrue(
        error.get("explanation").asText().contains("there is a table orders"), error::toString);
    assertEquals(error.get("remedy"), report.get("problem").get("remedy"));
  }

  @Test
  void slipsThatNoWordTellsAreFoundByTrying() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_a.sql",
                """
                CREATE TABLE t (id int PRIMARY KEY, name text);
                ALTER TABLE t ADD COLUM note text;
                INSERT INTO t (id name) VALUES (1, 'a');
                COMMENT ON TABLE t IS 'it's ours';
                """);
    JsonNode statements = rehearsed(folder, 1).get("migrations").get(0).get("statements");
    assertEquals("Write COLUMN instead of COLUM", firstFix(statements.get(1)));
    assertEquals("Put a comma between “id” and “name”", firstFix(statements.get(2)));
    assertEquals("Write the quote before “s” twice", firstFix(statements.get(3)));
  }

  private static String firstFix(JsonNode statement) {
    return statement.get("error").get("fixes").get(0).get("title").asText();
  }

  @Test
  void aScratchServerThatIsFullSaysNothingOfTheTarget() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_a.sql",
                """
                DO $$ BEGIN
                  RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full';
                END $$;
                """);
    JsonNode report = rehearsed(folder, 1);
    assertEquals(List.of("001_a.sql:1 not-rehearsable 53100"), statements(report));
  }

  @Test
  void onePassFindsEveryFailureAndWhatOnlyFollows() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_a.sql",
                """
                CREATE TABLE kept (id int PRIMARY KEY);
                CREATE TABLE lost (id int REFERENCES nowhere);
                ALTER TABLE kept ADD COLUMN word text DEFAULT wrong();
                CREATE FUNCTION answer() RETURNS int LANGUAGE sql AS 'SELECT id FROM lost';
                """)
            .with(
                "002_b.sql",
                """
                INSERT INTO kept VALUES (1);

                CREATE INDEX lost_id
                  ON lost (id);
                COMMENT ON COLUMN kept.word IS 'none';
                SELECT answer();
                CREATE TABLE other (id int);
                """)
            .with("003_c.sql", "CREATE INDEX CONCURRENTLY other_id ON other (id);\nSELEC 1;\n")
            .with(
                "004_d.sql",
                """
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT 1 FROM other) THEN
                    ALTER TABLE other ADD COLUMN note txt;
                  END IF;
                END $$;
                COMMENT ON COLUMN other.note IS 'made by the block';
                CREATE TABLE open_quote (name text CHECK (name IN ('on, 'off')));
                CREATE TABLE taken_for_text (x text DEFAULT 'a');
                """)
            .with("005_e.sql", "INSERT INTO taken_for_text VALUES ('b');\n");
    JsonNode report = rehearsed(folder, 1);
    assertEquals("would-fail", report.get("outcome").asText());
    assertEquals(
        List.of(
            "001_a.sql:1 ok",
            "001_a.sql:2 failed 42P01",
            "001_a.sql:3 failed 42883",
            "001_a.sql:4 follows-from 42P01 001_a.sql:2 relation lost",
            "002_b.sql:1 ok",
            "002_b.sql:3 follows-from 42P01 001_a.sql:2 relation lost",
            "002_b.sql:5 follows-from 42703 001_a.sql:3 column word of kept",
            "002_b.sql:6 follows-from 42883 001_a.sql:4 function answer",
            "002_b.sql:7 ok",
            "003_c.sql:1 ok",
            "003_c.sql:2 failed 42601",
            "004_d.sql:1 failed 42704",
            "004_d.sql:6 follows-from 42703 004_d.sql:1 column note of other",
            "004_d.sql:7 failed 42601",
            "005_e.sql:1 follows-from 42P01 004_d.sql:7 relation taken_for_text"),
        statements(report));
    assertEquals("001_a.sql", report.get("problem").get("file").asText());
    assertEquals(0, report.get("historyRows").size());
    assertEquals("follows-from", report.get("migrations").get(1).get("outcome").asText());
  }

  @Test
  void aFileOnlyPsqlCanRunProvesNothingOfItselfAndOfWhatFollows() throws IOException {
    Files.createDirectories(temporary.resolve("parts"));
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("parts/tables.sql", "CREATE TABLE inner_one (id int);\n")
            .with("001_all.sql", "CREATE TABLE own (id int);\n\\ir parts/tables.sql\n")
            .with(
                "002_use.sql",
                "CREATE INDEX ON inner_one (id);\nCREATE INDEX ON own (id);\n"
                    + "CREATE INDEX ON nobodys (id);\n")
            .with("003_other.sql", "CREATE TABLE other (id int);\n");
    JsonNode report = rehearsed(folder, 1, "--tool", "numbered");
    assertEquals(
        List.of(
            "001_all.sql:2 not-rehearsable",
            "002_use.sql:1 not-rehearsable 42P01 001_all.sql:2 relation inner_one",
            "002_use.sql:2 not-rehearsable 42P01 001_all.sql:1 relation own",
            "002_use.sql:3 failed 42P01",
            "003_other.sql:1 ok"),
        statements(report));
    JsonNode warning = report.get("warnings").get(0);
    assertEquals("meta-command", warning.get("code").asText());
    assertTrue(warning.get("remedy").asText().contains("parts/tables.sql"), warning::toString);
  }

  @Test
  void whatRunsWithoutATransactionIsWatchedAllTheSame() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "00001_t.sql",
                "-- +goose Up\nCREATE TABLE p (id int PRIMARY KEY);\n"
                    + "CREATE TABLE c (id int, p int REFERENCES p INITIALLY DEFERRED);\n"
                    + "-- +goose Down\nDROP TABLE c;\n")
            .with(
                "00002_alone.sql",
                """
                -- +goose NO TRANSACTION
                -- +goose Up
                ALTER TABLE c ALTER COLUMN id TYPE bigint;
                CREATE INDEX CONCURRENTLY c_id ON c (id);
                LOCK TABLE c;
                DELETE FROM c WHERE id = (SELECT 1 / 0);
                UPDATE c SET p = 7;
                WITH made AS (SELECT 1) INSERT INTO c SELECT 1, 1;
                MERGE INTO c USING (SELECT 2 AS id) n ON n.id = c.id
                  WHEN NOT MATCHED THEN INSERT VALUES (2, 2);
                -- +goose Down
                DROP INDEX c_id;
                """);
    JsonNode report = rehearsed(folder, 1);
    assertEquals(
        List.of(
            "00001_t.sql:2 ok",
            "00001_t.sql:3 ok",
            "00002_alone.sql:3 ok",
            "00002_alone.sql:4 ok",
            "00002_alone.sql:5 failed 25P01",
            "00002_alone.sql:6 failed 22012",
            "00002_alone.sql:7 ok",
            "00002_alone.sql:8 failed 23503",
            "00002_alone.sql:9 failed 23503"),
        statements(report));
    JsonNode alter = report.get("migrations").get(1).get("statements").get(0);
    assertEquals("AccessExclusive", alter.get("locks").get(0).get("mode").asText());
    assertEquals("ShareUpdateExclusive", locks(report, 1).get("mode").asText());
    assertEquals("RowExclusive", locks(report, 4).get("mode").asText());
  }

  /** The first lock of a statement of the second migration. */
  private static JsonNode locks(JsonNode report, int statement) {
    return report.get("migrations").get(1).get("statements").get(statement).get("locks").get(0);
  }

  @Test
  void aBodyThatWillFailWhenItIsCalledIsTold() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_t.sql", "CREATE TABLE users (id int);\n")
            .with(
                "002_f.sql",
                """
                CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
                BEGIN
                  DELETE FROM usrs WHERE id = 1; RETURN 1;
                END $$;
                """);
    JsonNode report = rehearsed(folder, 0);
    assertEquals("would-apply", report.get("outcome").asText());
    JsonNode warning = report.get("warnings").get(0);
    assertEquals("late-bound-body", warning.get("code").asText());
    assertEquals("warning", warning.get("severity").asText());
    assertEquals("002_f.sql", warning.get("file").asText());
    assertEquals(3, warning.get("line").asInt());
  }

  @Test
  void withoutKeepGoingTheFirstFailureIsTheEnd() throws IOException {
    SampleFolder folder =
        SampleFolder.ofThree(temporary)
            .with("002_orders.sql", "SELECT 1;\nSELECT 1 / 0;\nSELECT x;");
    JsonNode report = rehearsed(folder, 1, "--no-keep-going");
    assertEquals(
        List.of("001_users.sql:1 ok", "002_orders.sql:1 ok", "002_orders.sql:2 failed 22012"),
        statements(report));
    assertEquals("not-run", report.get("migrations").get(2).get("outcome").asText());
  }

  @Test
  void nothingOfARehearsalIsThereInTheNext() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_role.sql", "CREATE ROLE scratch_worker;\nCREATE TABLE t (id int);\n")
            .with("002_own.sql", "ALTER TABLE t OWNER TO scratch_worker;\n");
    assertEquals("would-apply", rehearsed(folder, 0).get("outcome").asText());
    assertEquals("would-apply", rehearsed(folder, 0).get("outcome").asText());
  }

  @Test
  void aHistoryOfOursIsNotInTheWayOfMigrations() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_a.sql", "CREATE TABLE a (id int);\n")
            .with("002_own.sql", "CREATE TABLE schema_migrations (version text);\n")
            .with("003_new.sql", "DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n")
            .with("004_b.sql", "CREATE TABLE a (id int);\n");
    JsonNode report = rehearsed(folder, 0);
    assertEquals("would-apply", report.get("outcome").asText());
    assertEquals(0, report.get("historyRows").size());
  }

  @Test
  void aMissingExtensionIsStoodInForOrFailsByItselfAlone() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_vector.sql",
                """
                CREATE EXTENSION IF NOT EXISTS vector;
                CREATE TABLE items (id int, embedding vector(3));
                CREATE INDEX nearest ON items USING hnsw (embedding vector_l2_ops)
                  WITH (m = 16, ef_construction = '64') WHERE id > 0;
                ALTER TABLE items ADD large vector(3072), ADD shapeless vector;
                CREATE INDEX ON items USING hnsw (large vector_cosine_ops) WITH (m = 16);
                CREATE INDEX ON items USING hnsw ((large::halfvec(3072)) halfvec_cosine_ops);
                CREATE INDEX ON items USING ivfflat (shapeless) WITH (lists = 100);
                CREATE INDEX ON items USING ivfflat (embedding vector_cos_ops);
                DO $$BEGIN CREATE INDEX ON items USING ivfflat (embedding) WITH (lists=9); END$$;
                DROP INDEX nearest;
                """)
            .with(
                "002_hashids.sql",
                """
                CREATE EXTENSION IF NOT EXISTS pg_hashids;
                SELECT id_encode(1);
                """);
    JsonNode report = rehearsed(folder, 1);
    assertEquals("would-fail", report.get("outcome").asText());
    assertEquals(
        List.of(
            "001_vector.sql:1 ok",
            "001_vector.sql:2 ok",
            "001_vector.sql:3 ok",
            "001_vector.sql:5 ok",
            "001_vector.sql:6 failed 54000",
            "001_vector.sql:7 ok",
            "001_vector.sql:8 failed 22023",
            "001_vector.sql:9 failed",
            "001_vector.sql:10 not-rehearsable 22023",
            "001_vector.sql:11 ok",
            "002_hashids.sql:1 failed 0A000",
            "002_hashids.sql:2 not-rehearsable"),
        statements(report).stream().map(line -> line.replaceAll(" 42\\w+$", "")).toList());
    JsonNode first = report.get("migrations").get(0).get("statements").get(0);
    assertTrue(first.get("note").asText().contains("a stand-in for vector"), first::toString);
  }

  @Test
  void groupsAreTakenApartWhereTheyFail() throws IOException {
    StringBuilder inserts = new StringBuilder("CREATE TABLE n (id int PRIMARY KEY);\n");
    for (int i = 0; i < 20; i++) {
      inserts.append("INSERT INTO n VALUES (").append(i == 7 || i == 12 ? 0 : i).append(");\n");
    }
    JsonNode report = rehearsed(new SampleFolder(temporary).with("001_n.sql", inserts + ""), 1);
    assertEquals(
        List.of("001_n.sql:9 failed 23505", "001_n.sql:14 failed 23505"),
        statements(report).stream().filter(line -> !line.endsWith(" ok")).toList());
  }

  @Test
  void rowsWithATriggerGoTogetherAndFailByThemselves() throws IOException {
    String trigger =
        """
        CREATE TABLE n (id int PRIMARY KEY);
        CREATE TABLE log (id int);
        CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.id = 33 THEN RAISE 'not this one'; END IF;
          RAISE NOTICE 'noted %', NEW.id;
          INSERT INTO log VALUES (NEW.id);
          RETURN NEW;
        END $$;
        CREATE TRIGGER noted AFTER INSERT ON n FOR EACH ROW EXECUTE FUNCTION noted();
        """;
    StringBuilder good = new StringBuilder();
    StringBuilder bad = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      good.append("INSERT INTO n VALUES (").append(i).append(");\n");
      bad.append("INSERT INTO n VALUES (").append(i + 25).append(");\n");
    }
    JsonNode report =
        rehearsed(
            new SampleFolder(temporary)
                .with("001_n.sql", trigger)
                .with("002_good.sql", good + "")
                .with("003_bad.sql", bad + ""),
            1);
    JsonNode group = report.get("migrations").get(1).get("statements");
    assertEquals(1, group.size(), group::toString);
    assertEquals(20, group.get(0).get("count").asInt());
    assertEquals(20, group.get(0).get("notices").size());
    assertTrue(group.get(0).get("locks").toString().contains("public.log"), group::toString);
    assertEquals(
        List.of("003_bad.sql:9 failed P0001"),
        statements(report).stream().filter(line -> !line.endsWith(" ok")).toList());
  }

  @Test
  void aFilesOwnTransactionFailsAtItsCommit() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_own.sql",
                """
                BEGIN;
                CREATE TABLE c (id int PRIMARY KEY, a int REFERENCES c INITIALLY DEFERRED);
                INSERT INTO c VALUES (1, 7);
                COMMIT;
                VACUUM;
                """)
            .with("002_after.sql", "SELECT * FROM c;\n");
    JsonNode report = rehearsed(folder, 1);
    assertEquals(
        List.of(
            "001_own.sql:1 ok",
            "001_own.sql:2 ok",
            "001_own.sql:3 ok",
            "001_own.sql:4 failed 23503",
            "001_own.sql:5 ok",
            "002_after.sql:1 follows-from 42P01 001_own.sql:2 relation c"),
        statements(report));
  }

  @Test
  void whatRefusesAFilesOwnTransactionDoesNotEndThePass() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_own.sql",
                """
                BEGIN;
                CREATE TABLE c (id int);
                VACUUM c;
                INSERT INTO nowhere VALUES (1);
                COMMIT;
                SELECT * FROM c;
                """);
    assertEquals(
        List.of(
            "001_own.sql:1 ok",
            "001_own.sql:2 ok",
            "001_own.sql:3 failed 25001",
            "001_own.sql:4 failed 42P01",
            "001_own.sql:5 ok",
            "001_own.sql:6 ok"),
        statements(rehearsed(folder, 1)));
  }

  @Test
  void aPieceOfABodyWithoutQuotesIsToldAsOne() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_body.sql",
                """
                CREATE FUNCTION one() RETURNS int
                BEGIN
                  DECLARE x int;
                  RETURN x;
                """);
    JsonNode piece = rehearsed(folder, 1).get("migrations").get(0).get("statements").get(1);
    assertEquals(
        "RETURN is a piece of the body that begins with the CREATE FUNCTION in line 1, which is in"
            + " no quotes: its semicolons end statements.",
        piece.get("error").get("what").asText());
    assertEquals(0, piece.get("error").get("fixes").size());
  }

  @Test
  void aGrantInTheNameOfTheServersFirstRoleIsNoFailure() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_roles.sql",
                """
                CREATE ROLE reader;
                CREATE ROLE app;
                GRANT reader TO app GRANTED BY postgres;
                GRANT reader TO app GRANTED BY app;
                """);
    assertEquals(
        List.of(
            "001_roles.sql:1 ok",
            "001_roles.sql:2 ok",
            "001_roles.sql:3 not-rehearsable 42501",
            "001_roles.sql:4 failed 42501"),
        statements(rehearsed(folder, 1)));
  }

  @Test
  void modesOfATransactionAreTakenWhereAnApplyTakesThem() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_ours.sql",
                """
                SET lock_timeout = '5s';
                SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
                CREATE TABLE c (id int);
                """)
            .with(
                "002_own.sql",
                """
                BEGIN;
                SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE;
                SET LOCAL transaction_isolation = 'serializable';
                INSERT INTO c VALUES (1);
                COMMIT;
                """)
            .with(
                "003_late.sql",
                """
                SELECT * FROM c;
                SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
                SET TRANSACTION NOT DEFERRABLE;
                SELECT * FROM nowhere;
                CREATE TABLE d (id int);
                """)
            .with(
                "004_read_only.sql",
                """
                SET transaction_read_only = on;
                INSERT INTO c VALUES (2);
                """);
    assertEquals(
        List.of(
            "001_ours.sql:1 ok",
            "001_ours.sql:2 ok",
            "001_ours.sql:3 ok",
            "002_own.sql:1 ok",
            "002_own.sql:2 ok",
            "002_own.sql:3 ok",
            "002_own.sql:4 ok",
            "002_own.sql:5 ok",
            "003_late.sql:1 ok",
            "003_late.sql:2 failed 25001",
            "003_late.sql:3 failed 25001",
            "003_late.sql:4 failed 42P01",
            "003_late.sql:5 ok",
            "004_read_only.sql:1 ok",
            "004_read_only.sql:2 failed 25006"),
        statements(rehearsed(folder, 1)));
  }

  @Test
  void theMachineItselfIsLeftAlone() throws IOException {
    Path file = temporary.resolve("outside.txt");
    SampleFolder folder =
        new SampleFolder(temporary.resolve("sql"))
            .with("001_out.sql", "COPY (SELECT 1) TO PROGRAM 'cat > " + file + "';\n")
            .with(
                "002_in.sql",
                """
                CREATE SUBSCRIPTION incoming CONNECTION 'host=far' PUBLICATION one;
                COMMENT ON SUBSCRIPTION incoming IS 'from far';
                """)
            .with(
                "003_where.sql",
                """
                CREATE TABLESPACE fast LOCATION '/srv/fast';
                SET default_tablespace TO fast;
                CREATE TABLE t (id int) TABLESPACE fast;
                INSERT INTO t VALUES (1);
                SET default_tablespace TO slow;
                """)
            .with(
                "004_calls.sql",
                """
                SELECT lo_export(lo_create(0), '%1$s');
                DO $$ BEGIN PERFORM lo_export(lo_create(0), '%1$s'); END $$;
                SELECT pg_read_file('%1$s');
                SELECT pg_create_logical_replication_slot('left', 'pgoutput');
                SELECT pg_cancel_backend(0);
                """
                    .formatted(file));
    JsonNode report = rehearsed(folder, 1);
    assertEquals(
        List.of(
            "001_out.sql:1 not-rehearsable",
            "002_in.sql:1 not-rehearsable",
            "002_in.sql:2 not-rehearsable 42704 002_in.sql:1 subscription incoming",
            "003_where.sql:1 not-rehearsable",
            "003_where.sql:2 not-rehearsable 22023 003_where.sql:1 tablespace fast",
            "003_where.sql:3 not-rehearsable 42704 003_where.sql:1 tablespace fast",
            "003_where.sql:4 not-rehearsable 42P01 003_where.sql:3 relation t",
            "003_where.sql:5 failed 22023",
            "004_calls.sql:1 not-rehearsable",
            "004_calls.sql:2 not-rehearsable",
            "004_calls.sql:3 not-rehearsable",
            "004_calls.sql:4 not-rehearsable",
            "004_calls.sql:5 ok"),
        statements(report));
    assertFalse(file.toFile().exists());
  }

  /** Servers as they are installed have lz4; the one that is bundled was built without. */
  @Test
  void columnsCompressedWithLz4AreTriedAnywhere() throws IOException {
    SampleFolder folder =
        new SampleFolder(temporary)
            .with(
                "001_lz4.sql",
                """
                SET default_toast_compression TO 'lz4';
                CREATE TABLE t (a text COMPRESSION LZ4 NOT NULL, lz4 text COMPRESSION pglz);
                ALTER TABLE t ALTER COLUMN lz4 SET COMPRESSION lz4, ADD b text COMPRESSION lz4;
                COMMENT ON COLUMN t.lz4 IS 'COMPRESSION lz4';
                ALTER TABLE t ALTER COLUMN a SET COMPRESSION zstd;
                """);
    assertEquals(
        List.of(
            "001_lz4.sql:1 ok",
            "001_lz4.sql:2 ok",
            "001_lz4.sql:3 ok",
            "001_lz4.sql:4 ok",
            "001_lz4.sql:5 failed 22023"),
        statements(rehearsed(folder, 1)));
  }

  @Test
  void theSchemaIsCopiedWhereThereIsNoPgDump() throws Exception {
    TestDatabase target = TestPostgres.freshDatabase();
    target.execute(
        """
        CREATE TABLE users (id int PRIMARY KEY, name text);
        INSERT INTO users VALUES (1, 'Ann');
        """);
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_mail.sql", "ALTER TABLE users ADD COLUMN mail text;\n")
            .with("002_database.sql", "COMMENT ON DATABASE " + target.name() + " IS 'same';\n");
    JsonNode report = rehearsed(folder, 0, "--on", "scratch", "--url", target.url());
    assertEquals("catalog queries", report.get("scratch").get("clonedWith").asText());
    assertEquals(0, report.get("scratch").get("notCloned").size());
    assertEquals("would-apply", report.get("outcome").asText());
  }

  @Test
  void rowsOfSmallTablesAreCopiedWhereThatIsAllowed() throws Exception {
    TestDatabase target = TestPostgres.freshDatabase();
    target.execute(
        """
        CREATE EXTENSION hstore;
        CREATE TABLE kinds (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, gone int,
          tags hstore, raw bytea, f float8, j jsonb NOT NULL, twice int GENERATED ALWAYS AS (id * 2) STORED);
        ALTER TABLE kinds DROP COLUMN gone;
        INSERT INTO kinds (name, tags, raw, f, j)
          VALUES ('it''s "one", (1)', 'a=>1', '\\x00ff', 'NaN', 'null'), (NULL, NULL, NULL, NULL, '{}');
        CREATE TABLE tenants (id int PRIMARY KEY, kind int REFERENCES kinds);
        INSERT INTO tenants VALUES (1, 2);
        CREATE TABLE large (id int PRIMARY KEY);
        INSERT INTO large SELECT generate_series(1, 1001);
        CREATE TABLE of_large (id int REFERENCES large);
        INSERT INTO of_large VALUES (5);
        """);
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_tenant.sql", "INSERT INTO tenants VALUES (2, 1);\n")
            .with(
                "002_same.sql",
                """
                DO $$
                BEGIN
                  ASSERT (SELECT name = 'it''s "one", (1)' AND tags -> 'a' = '1' AND twice = 2
                            AND raw = '\\x00ff' AND f = 'NaN' AND j = 'null' FROM kinds WHERE id = 1);
                END $$;
                """)
            .with("003_large.sql", "INSERT INTO of_large VALUES (6);\n");
    JsonNode report = rehearsed(folder, 1, "--on", "scratch", "--url", target.url());
    assertEquals(
        List.of("001_tenant.sql:1 ok", "002_same.sql:1 ok", "003_large.sql:1 needs-data 23503"),
        statements(report));
    assertEquals(
        "[{\"table\":\"public.kinds\",\"rows\":2},{\"table\":\"public.tenants\",\"rows\":1}]",
        report.get("scratch").get("rowsCopied").toString().replace(" ", ""));
    JsonNode without =
        rehearsed(folder, 1, "--on", "scratch", "--url", target.url(), "--no-copy-rows");
    assertEquals("001_tenant.sql:1 needs-data 23503", statements(without).getFirst());
    assertEquals(0, without.get("scratch").get("rowsCopied").size());
  }

  @Test
  @Tag("full")
  void whatLooksAppliedAndIsNotRecordedIsTold() throws Exception {
    TestDatabase target = TestPostgres.freshDatabase();
    target.execute(
        "CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int, total int)");
    SampleFolder folder =
        new SampleFolder(temporary)
            .with("001_users.sql", "CREATE TABLE users (id int PRIMARY KEY);\n")
            .with(
                "002_orders.sql",
                """
                CREATE TABLE orders (id int);
                ALTER TABLE orders ADD COLUMN total int;
                DROP TABLE sales;
                CREATE INDEX ON orders (id);
                """)
            .with("003_half.sql", "CREATE TABLE orders (id int);\nCREATE TABLE items (id int);\n")
            .with("004_new.sql", "ALTER TABLE orders ADD COLUMN tax int;\n");
    JsonNode warnings =
        rehearsed(folder, 1, "--on", "scratch", "--url", target.url()).get("warnings");
    assertEquals(1, warnings.size(), warnings::toString);
    assertEquals("looks-applied", warnings.get(0).get("code").asText());
    assertEquals(
        "001_users.sql, 002_orders.sql make only what is there already.",
        warnings.get(0).get("message").asText());
    String baseline = "repair baseline 002_orders.sql";
    assertTrue(warnings.get(0).get("remedy").asText().contains(baseline), warnings::toString);

    String[] record = (baseline + " --yes --url " + target.url() + " -d " + folder).split(" ");
    assertEquals(0, command.run(record).status());

    assertEquals(
        List.of("003_half.sql:1 failed 42P07", "003_half.sql:2 ok", "004_new.sql:1 ok"),
        statements(rehearsed(folder, 1, "--on", "scratch", "--url", target.url())));
  }

  private static JsonNode rehearsed(SampleFolder folder, int status, String... more)
      throws IOException {
    List<String> call = new ArrayList<>(List.of("dry-run", "--json", "-d", folder.toString()));
    call.addAll(List.of(more));
    CommandRun.Result result = command.run(call.toArray(String[]::new));
    assertEquals(status, result.status(), result::toString);
    return result.json();
  }

  /** Each as its place, its outcome, and what explains it. */
  private static List<String> statements(JsonNode report) {
    List<String> lines = new ArrayList<>();
    for (JsonNode migration : report.get("migrations")) {
      for (JsonNode statement : migration.get("statements")) {
        StringBuilder line = new StringBuilder(migration.get("file").asText());
        line.append(':').append(statement.get("line").asInt());
        line.append(' ').append(statement.get("outcome").asText());
        if (statement.get("error").isObject()) {
          line.append(' ').append(statement.get("error").get("sqlState").asText());
        }
        JsonNode earlier = statement.get("followsFrom");
        if (earlier.isObject()) {
          line.append(' ').append(earlier.get("file").asText());
          line.append(':').append(earlier.get("line").asInt());
          line.append(' ').append(earlier.get("object").asText());
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
