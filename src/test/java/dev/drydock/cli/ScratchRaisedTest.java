package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not on a scratch server, and DO blocks that raise an error when it is not there. */
class ScratchRaisedTest {
  @TempDir Path home;

  @Test
  void aBlockThatMissesAnExtensionProvesNothing() throws IOException {
    assertEquals(
        List.of(
            "not-rehearsable 1: the scratch server has no extension pgmq;"
                + " a server that has it will not refuse this",
            "not-rehearsable 2: looks for extension pgmq, which the scratch server has not",
            "not-rehearsable 7: looks for extension pgmq, which the scratch server has not",
            "failed 11: "),
        rehearsed(
            "supabase/migrations",
            """
            CREATE EXTENSION pgmq;
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'pgmq') THEN
                RAISE EXCEPTION 'too old' USING ERRCODE = 'feature_not_supported';
              END IF;
            END $$;
            DO $$ BEGIN
              ASSERT to_regprocedure('pgmq.create(text)') IS NOT NULL;
            END $$;
            CREATE TABLE kept (i int);
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pgmqx') THEN
                RAISE EXCEPTION 'no pgmq';
              END IF;
            END $$;
            """));
  }

  @Test
  void aBlockThatMissesWhatFailedBeforeFollowsFromThat() throws IOException {
    assertEquals(
        List.of(
            "failed 1: ",
            "follows-from 2: needs relation app.orders, which 001_a.sql, line 1, would have made",
            "follows-from 9: needs relation app.orders, which 001_a.sql, line 1, would have made",
            "failed 12: ",
            "failed 17: "),
        rehearsed(
            "migrations",
            """
            CREATE SCHEMA app; CREATE TABLE app.orders (at moment);
            DO $$ DECLARE found int; BEGIN
              SELECT count(*) INTO found FROM information_schema.tables
               WHERE table_schema = 'app' AND table_name = 'orders';
              IF found = 0 THEN
                RAISE EXCEPTION 'orders is not there';
              END IF;
            END $$;
            DO $$ BEGIN
              ASSERT to_regclass('app.orders') IS NOT NULL, 'orders is not there';
            END $$;
            DO $$ BEGIN
              IF to_regclass('public.orders') IS NULL THEN
                RAISE EXCEPTION 'another orders is not there';
              END IF;
            END $$;
            DO $$ BEGIN
              RAISE EXCEPTION 'orders';
            END $$;
            """));
  }

  @Test
  void aLibraryThatIsNotInstalledHereProvesNothingOfAPlatformsServer() throws IOException {
    String sql =
        """
        CREATE FUNCTION twice(int) RETURNS int LANGUAGE c AS 'nowhere', 'twice';
        SELECT twice(1);
        """;
    assertEquals(
        List.of(
            "not-rehearsable 1: the scratch server has no library nowhere;"
                + " a server that has it will not refuse this",
            "not-rehearsable 2: needs function twice, which 20260101000000_a.sql, line 1, would have"
                + " made"),
        rehearsed("supabase/migrations", sql));
    assertEquals(
        List.of(
            "failed 1: no PostgreSQL has this library by itself; one where it was installed will"
                + " not refuse this: rehearse against your database to know",
            "follows-from 2: needs function twice, which 001_a.sql, line 1, would have made"),
        rehearsed("migrations", sql));
  }

  private List<String> rehearsed(String folder, String sql) throws IOException {
    Path migrations = Files.createDirectories(home.resolve(folder));
    boolean supabase = folder.startsWith("supabase");
    Files.writeString(migrations.resolve(supabase ? "20260101000000_a.sql" : "001_a.sql"), sql);
    CommandRun.Result result =
        new CommandRun(home).run("dry-run", "--json", "-d", migrations.toString());
    List<String> told = new ArrayList<>();
    for (JsonNode statement : result.json().get("migrations").get(0).get("statements")) {
      if (!statement.get("outcome").asText().equals("ok")) {
        told.add(
            statement.get("outcome").asText()
                + " "
                + statement.get("line").asInt()
                + ": "
                + statement.get("note").asText(""));
      }
    }
    return told;
  }
}
