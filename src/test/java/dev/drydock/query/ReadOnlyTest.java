package dev.drydock.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every known way to write, as superuser and as an ordinary login, and what only looks. */
class ReadOnlyTest {
  private static final QueryLimits LIMITS =
      new QueryLimits(Duration.ofSeconds(10), Duration.ofSeconds(1));

  /** Everything a query could have changed, as one text. */
  private static final String EVERYTHING =
      """
      SELECT (SELECT string_agg(k::text, ',' ORDER BY id) FROM kept k),
             (SELECT ROW(last_value, is_called)::text FROM counted),
             (SELECT ROW(last_value, is_called)::text FROM serials_id_seq),
             (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_proc),
             (SELECT count(*) FROM pg_attribute), (SELECT count(*) FROM pg_roles),
             (SELECT count(*) FROM pg_database WHERE datname = 'made'), (SELECT count(*) FROM pg_extension),
             (SELECT relacl::text FROM pg_class WHERE relname = 'kept'),
             (SELECT reltuples FROM pg_class WHERE relname = 'kept'),
             obj_description('kept'::regclass),
             (SELECT string_agg(loid || encode(data, 'hex'), ',') FROM pg_largeobject),
             (SELECT count(*) FROM pg_replication_slots),
             (SELECT count(*) FROM pg_replication_origin),
             (SELECT count(*) FROM pg_db_role_setting),
             (SELECT string_agg(name || sourcefile, ',') FROM pg_file_settings
               WHERE sourcefile LIKE '%auto.conf'),
             (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database()),
             (SELECT stats_reset FROM pg_stat_bgwriter),
             (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'),
             (SELECT count(*) FROM pg_prepared_xacts)
      """;

  private final TestDatabase database = TestPostgres.freshDatabase();
  @TempDir Path files;
  private String largeObject = "";

  @BeforeEach
  void fill() throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE kept (id int); INSERT INTO kept VALUES (1), (2), (3);
          CREATE SEQUENCE counted START 41; SELECT nextval('counted');
          CREATE TABLE serials (id serial);
          CREATE MATERIALIZED VIEW seen AS SELECT count(*) FROM kept;
          CREATE FUNCTION writing() RETURNS int LANGUAGE plpgsql AS
            $$ BEGIN DELETE FROM kept; RETURN 1; END $$;
          CREATE FUNCTION writing_through_sql() RETURNS SETOF int LANGUAGE sql AS
            'UPDATE kept SET id = 0 RETURNING id';
          CREATE FUNCTION hidden_nextval() RETURNS bigint LANGUAGE sql AS
            $$ SELECT nextval('counted') $$;
          CREATE PROCEDURE committing() LANGUAGE plpgsql AS
            $$ BEGIN COMMIT; DELETE FROM kept; COMMIT; END $$;
          GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC;
          GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO PUBLIC;
          GRANT CREATE ON SCHEMA public TO PUBLIC;
          DO $$ BEGIN CREATE ROLE ordinary LOGIN PASSWORD 'ordinary';
             EXCEPTION WHEN duplicate_object THEN NULL; END $$;
          """);
      try (ResultSet row = statement.executeQuery("SELECT lo_from_bytea(0, 'kept')")) {
        row.next();
        largeObject = row.getString(1);
      }
      statement.execute("GRANT ALL ON LARGE OBJECT " + largeObject + " TO PUBLIC");
    }
  }

  @Test
  void noWayToWriteAsSuperuser() throws Exception {
    nothingChanges(database);
  }

  @Test
  void noWayToWriteAsOrdinaryLogin() throws Exception {
    nothingChanges(database.as("ordinary", "ordinary"));
  }

  @Test
  void everyHarmlessQueryWorks() throws Exception {
    TestDatabase ordinary = database.as("ordinary", "ordinary");
    try (Database open = Database.open(ordinary.profile(), ordinary.passwords());
        Console console = new Console(open)) {
      for (String text : texts("harmless.sql")) {
        try (Spool rows = console.ask(query(text), started -> {}).rows()) {
          assertTrue(rows.size() >= 0 && !rows.columns().isEmpty(), text);
        }
      }
    }
  }

  private void nothingChanges(TestDatabase login) throws Exception {
    List<String> answered = new ArrayList<>();
    try (Database open = Database.open(login.profile(), login.passwords());
        Console console = new Console(open);
        Connection watcher = database.connect()) {
      String before = everything(watcher);
      for (String text : texts("hostile.sql")) {
        try {
          console.ask(query(text), started -> {}).rows().close();
          answered.add(text);
        } catch (DrydockException e) {
          assertFalse(e.problem().remedy().isBlank(), text);
        }
        assertEquals(before, everything(watcher), text);
        try (Spool rows = console.ask(query("SELECT 1"), started -> {}).rows()) {
          assertEquals("1", rows.get(0).text(0), text);
        }
      }
      try (var left = Files.list(files)) {
        assertEquals(Optional.empty(), left.findFirst());
      }
    }
    // these two take a lock that is given up again with the query
    assertEquals(
        List.of("SELECT pg_advisory_lock(4711)", "SELECT pg_try_advisory_lock_shared(4712)"),
        answered);
  }

  private static Query query(String text) {
    return new Query(text, Map.of(), QueryAs.profile(), LIMITS, 1000);
  }

  private static String everything(Connection watcher) throws SQLException {
    try (Statement statement = watcher.createStatement();
        ResultSet row = statement.executeQuery(EVERYTHING)) {
      row.next();
      StringBuilder all = new StringBuilder();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        all.append(row.getString(i)).append('\n');
      }
      return all.toString();
    }
  }

  private List<String> texts(String resource) throws IOException {
    try (var in = ReadOnlyTest.class.getResourceAsStream(resource)) {
      return List.of(
              new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                  .split("\n----\n"))
          .stream()
          .map(
              text ->
                  text.replace("@LO@", largeObject)
                      .replace("@FILES@", files.toString())
                      .replace("@DATABASE@", database.name()))
          .toList();
    }
  }
}
