package dev.drydock.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Passphrase;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import dev.drydock.query.WriteUnlock.End;
import dev.drydock.query.WriteUnlock.State;
import dev.drydock.server.Database;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.testing.CuttingProxy;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteUnlockTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final TestDatabase database = TestPostgres.freshDatabase();
  private final List<State> heard = new CopyOnWriteArrayList<>();
  private final List<Runnable> alarms = new ArrayList<>();

  @BeforeEach
  void fill() throws SQLException {
    database.execute("CREATE TABLE kept (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)");
    database.execute("INSERT INTO kept VALUES (1), (2)");
  }

  private static Profile unlocking(TestDatabase where) {
    return where.profile().as(new ProfileKind.Ordinary(true));
  }

  private Database open(TestDatabase where) throws DrydockException {
    return Database.open(unlocking(where), where.passwords());
  }

  private WriteUnlock unlock(Database open) throws DrydockException {
    return WriteUnlock.open(
        open,
        Clock.fixed(NOON, ZoneOffset.UTC),
        (wait, ring) -> {
          assertThat(wait).isEqualTo(Duration.ofMinutes(10));
          alarms.add(ring);
          return () -> {};
        },
        heard::add);
  }

  private static Query query(String text) {
    QueryLimits limits = new QueryLimits(Duration.ofSeconds(30), Duration.ofSeconds(1));
    return new Query(text, Map.of(), QueryAs.profile(), limits, 1000);
  }

  private static long run(WriteUnlock unlock, String text) throws DrydockException {
    try (Answer done = unlock.ask(query(text), started -> {})) {
      return done.changed();
    }
  }

  private String kept() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT string_agg(id || ':' || n, ' ' ORDER BY id) FROM kept")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void onlyCommitKeepsWhatWasDone() throws Exception {
    try (Database open = open(database);
        WriteUnlock unlock = unlock(open)) {
      assertThat(unlock.left()).isEqualTo(Duration.ofMinutes(10));
      assertThat(run(unlock, "UPDATE kept SET n = 5")).isEqualTo(2);
      assertThat(unlock.state()).isEqualTo(new State.Open(true));
      assertThat(kept()).isEqualTo("1:0 2:0");
      unlock.rollback();
      assertThat(unlock.state()).isEqualTo(new State.Open(false));

      run(unlock, "UPDATE kept SET n = 7 WHERE id = 1");
      assertThatThrownBy(() -> run(unlock, "INSERT INTO kept VALUES (2)"))
          .isInstanceOf(QueryFailure.class)
          .hasMessageContaining("duplicate key");
      // the statement before the one that failed is still there
      try (Answer seen = unlock.ask(query("SELECT n FROM kept WHERE id = 1"), s -> {})) {
        assertThat(seen.rows().get(0).text(0)).isEqualTo("7");
      }
      unlock.commit();
      run(unlock, "DELETE FROM kept");
    }
    assertThat(kept()).isEqualTo("1:7 2:0");
    assertThat(heard)
        .containsExactly(
            new State.Open(true),
            new State.Open(false),
            new State.Open(true),
            new State.Open(false),
            new State.Open(true),
            new State.Ended(End.LOCKED, true));
  }

  @Test
  void transactionsAreEndedByButtonsAlone() throws Exception {
    try (Database open = open(database);
        WriteUnlock unlock = unlock(open)) {
      run(unlock, "DELETE FROM kept");
      for (String text :
          List.of(
              "COMMIT",
              "END",
              "ROLLBACK",
              "BEGIN",
              "SAVEPOINT a",
              "RELEASE SAVEPOINT drydock_statement",
              "PREPARE TRANSACTION 'x'",
              "VACUUM",
              "CREATE INDEX CONCURRENTLY i ON kept (n)",
              "COPY kept FROM STDIN",
              "COPY kept TO STDOUT",
              "SELECT 1; COMMIT",
              "DO $$ BEGIN COMMIT; END $$")) {
        assertThatThrownBy(() -> run(unlock, text)).as(text).isInstanceOf(DrydockException.class);
        assertThat(unlock.state()).as(text).isEqualTo(new State.Open(true));
      }
      assertThat(kept()).isEqualTo("1:0 2:0");
    }
    assertThat(kept()).isEqualTo("1:0 2:0");
  }

  @Test
  void whatNoRollbackTakesBackIsRefusedWithItsReason() throws Exception {
    List<String> refused =
        List.of(
            "SELECT pg_terminate_backend(1)",
            "SELECT pg_catalog.pg_cancel_backend(pid) FROM pg_stat_activity",
            "SELECT \"pg_switch_wal\"()",
            "INSERT INTO kept SELECT 9, 0 FROM dblink('dbname=x', 'DELETE FROM kept') AS t(a int)",
            "SELECT lo_export(1, '/srv/out')",
            "SELECT pg_reload_conf()",
            "SELECT pg_create_physical_replication_slot('s')",
            "DO $$ BEGIN PERFORM pg_terminate_backend(1); END $$",
            "DO 'BEGIN PERFORM pg_reload_conf(); END'",
            "COPY kept TO PROGRAM 'cat'");
    try (Database open = open(database);
        WriteUnlock unlock = unlock(open)) {
      for (String text : refused) {
        assertThatThrownBy(() -> run(unlock, text))
            .as(text)
            .isInstanceOfSatisfying(
                DrydockException.class,
                e -> assertThat(e.problem().code()).isEqualTo("not-in-unlocked-tab"));
      }
      assertThatThrownBy(() -> run(unlock, refused.getFirst()))
          .hasMessageContaining("reaches other sessions")
          .hasMessageContaining("Roll back does not take back");
      assertThat(unlock.state()).isEqualTo(new State.Open(false));
    }
  }

  @Test
  void whatIsWantedAndStaysIsToldOf() throws Exception {
    database.execute("CREATE SEQUENCE kept_numbers");
    try (Database open = open(database);
        WriteUnlock unlock = unlock(open)) {
      try (Answer answer = unlock.ask(query("SELECT setval('kept_numbers', 40)"), started -> {})) {
        assertThat(answer.notices())
            .extracting(notice -> notice.message())
            .containsExactly(
                "setval changes a sequence at once; Roll back does not take that back.");
      }
      // Naming is not calling, and a body is not run by being made.
      run(
          unlock,
          "CREATE FUNCTION later() RETURNS void LANGUAGE sql"
              + " AS $$ SELECT pg_terminate_backend(1) $$");
      try (Answer answer =
          unlock.ask(query("SELECT 'pg_terminate_backend(1)' -- setval()"), started -> {})) {
        assertThat(answer.notices()).isEmpty();
      }
      unlock.rollback();
    }
  }

  @Test
  void codeOfTheDatabasesOwnIsToldOf() throws Exception {
    database.execute(
        "CREATE FUNCTION tidy() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';"
            + "CREATE FUNCTION half(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n / 2'");
    try (Database open = open(database);
        WriteUnlock unlock = unlock(open)) {
      assertThat(said(unlock, "SELECT tidy(), half(4), upper('a')"))
          .containsExactly(
              "tidy (plpgsql) is code of this database's own, which was not looked into: Roll back"
                  + " takes back the rows it changes, not what it does outside the transaction.");
      assertThat(said(unlock, "DO $$ BEGIN PERFORM tidy(); END $$")).hasSize(1);
      assertThat(said(unlock, "UPDATE kept SET n = half(n)")).isEmpty();
      assertThat(said(unlock, "ALTER FUNCTION tidy() COST 5")).isEmpty();
    }
  }

  private static List<String> said(WriteUnlock unlock, String text) throws DrydockException {
    try (Answer answer = unlock.ask(query(text), started -> {})) {
      return answer.notices().stream().map(notice -> notice.message()).toList();
    }
  }

  @Test
  void theEndOfTheTimeCancelsWhatRunsAndTakesItBack() throws Exception {
    try (Database open = open(database);
        Console console = new Console(open);
        WriteUnlock unlock = unlock(open)) {
      run(unlock, "DELETE FROM kept");
      CompletableFuture<Throwable> slow =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  run(unlock, "SELECT pg_sleep(60)");
                  return new AssertionError("it was not cancelled");
                } catch (DrydockException e) {
                  return e;
                }
              });
      database.execute(
          """
          DO $$ BEGIN
            FOR i IN 1..1000 LOOP
              PERFORM pg_stat_clear_snapshot();
              EXIT WHEN EXISTS (SELECT 1 FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'active'
                  AND query LIKE 'SELECT pg_sleep(60)%');
              PERFORM pg_sleep(0.02);
            END LOOP;
          END $$""");

      alarms.getFirst().run();

      assertThat(slow.get(10, TimeUnit.SECONDS)).isInstanceOf(QueryFailure.class);
      assertThat(unlock.state()).isEqualTo(new State.Ended(End.TIME_UP, true));
      assertThat(heard.getLast()).isEqualTo(new State.Ended(End.TIME_UP, true));
      assertThat(unlock.left()).isEqualTo(Duration.ZERO);
      assertThat(kept()).isEqualTo("1:0 2:0");
      assertThatThrownBy(() -> run(unlock, "DELETE FROM kept"))
          .hasMessageContaining("read only again");
      assertThatThrownBy(unlock::commit).hasMessageContaining("read only again");
      stillReadOnly(console);
    }
  }

  @Test
  void aLostConnectionTakesItBackAndSaysSo() throws Exception {
    try (CuttingProxy proxy = new CuttingProxy(database.port());
        Database open = open(database.at(proxy.port()));
        Console console = new Console(open);
        WriteUnlock unlock = unlock(open)) {
      run(unlock, "DELETE FROM kept");
      proxy.cutAll();
      assertThatThrownBy(() -> run(unlock, "SELECT 1")).isInstanceOf(DrydockException.class);
      assertThat(unlock.state()).isEqualTo(new State.Ended(End.CONNECTION_LOST, true));
      database.execute("UPDATE kept SET n = 1");
      assertThat(kept()).isEqualTo("1:1 2:1");
      stillReadOnly(console);
    }
  }

  @Test
  void aCommitWhoseAnswerIsLostIsLookedUp() throws Exception {
    for (CuttingProxy.When when : CuttingProxy.When.values()) {
      try (CuttingProxy proxy = new CuttingProxy(database.port());
          Database open = open(database.at(proxy.port()));
          WriteUnlock unlock = unlock(open)) {
        run(unlock, "UPDATE kept SET n = n + 1");
        proxy.cutAt("COMMIT", when);
        boolean arrived = when == CuttingProxy.When.AFTER_IT_ARRIVED;
        assertThatThrownBy(unlock::commit)
            .hasMessageContaining(
                arrived ? "the transaction is: committed" : "the transaction is:");
        assertThat(kept()).isEqualTo(arrived ? "1:1 2:1" : "1:0 2:0");
      }
    }
  }

  @Test
  void whereItIsNotAllowedNothingIsUnlocked() throws Exception {
    Profile development = unlocking(database);
    Profile production =
        new Profile(
            "live",
            Environment.PRODUCTION,
            database.address(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            development.timeouts(),
            Optional.empty(),
            Optional.empty());
    for (Profile profile :
        List.of(
            database.profile(),
            production.as(new ProfileKind.Ordinary(true)),
            development.as(
                new ProfileKind.Support(new Passphrase("PBKDF2WithHmacSHA256", 1, "", ""))))) {
      try (Database open = Database.open(profile, database.passwords())) {
        assertThatThrownBy(() -> unlock(open))
            .isInstanceOf(DrydockException.class)
            .extracting(e -> ((DrydockException) e).kind())
            .isEqualTo(DrydockException.Kind.REFUSED);
      }
    }
    assertThat(Passphrase.of(new Secret("open sesame")).matches(new Secret("open sesame")))
        .isTrue();
  }

  /** Some of the ways to write, where they would work in this database. */
  private void stillReadOnly(Console console) throws Exception {
    String before = kept();
    for (String text :
        List.of(
            "DELETE FROM kept",
            "WITH gone AS (DELETE FROM kept RETURNING id) SELECT * FROM gone",
            "EXPLAIN ANALYZE DELETE FROM kept",
            "SELECT set_config('transaction_read_only', 'off', false)",
            "SET TRANSACTION READ WRITE",
            "COMMIT; DELETE FROM kept",
            "DO $$ BEGIN DELETE FROM kept; END $$",
            "SELECT pg_terminate_backend(1)")) {
      assertThatThrownBy(() -> console.ask(query(text), started -> {}))
          .as(text)
          .isInstanceOf(DrydockException.class);
    }
    assertThat(kept()).isEqualTo(before);
    try (Answer answer = console.ask(query("SHOW transaction_read_only"), started -> {})) {
      assertThat(answer.rows().get(0).text(0)).isEqualTo("on");
    }
  }
}
