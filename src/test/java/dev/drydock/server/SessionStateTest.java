package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a migration does to its session, the next one finds it as the profile says. */
class SessionStateTest {
  private static final String ALL =
      """
      SELECT concat_ws(' ', session_user, current_user, current_setting('search_path'),
        current_setting('lock_timeout'), current_setting('statement_timeout'),
        current_setting('idle_in_transaction_session_timeout'), current_setting('TimeZone'),
        current_setting('DateStyle'), current_setting('standard_conforming_strings'),
        current_setting('session_replication_role'), current_setting('check_function_bodies'),
        current_setting('default_transaction_read_only'), current_setting('application_name'),
        current_setting('client_connection_check_interval'))
      """;

  private final TestDatabase test = TestPostgres.freshDatabase();

  @Test
  void everythingAMigrationChangesIsPutBack() throws Exception {
    String role = test.name() + "_owner";
    test.execute("CREATE ROLE " + role);
    test.execute("GRANT CREATE ON DATABASE " + test.name() + " TO " + role);
    test.execute("ALTER DATABASE " + test.name() + " SET TimeZone TO 'Asia/Kolkata'");
    test.execute("ALTER ROLE postgres IN DATABASE " + test.name() + " SET DateStyle TO 'SQL, DMY'");
    try (Database database = Database.open(profile(List.of("a b", "public"), role), passwords());
        WriteSession session = database.write()) {
      String before = one(session, ALL);
      assertEquals(
          "postgres "
              + role
              + " \"a b\", public 2s 0 1min Asia/Kolkata ISO, DMY on origin on off drydock 5s",
          before);
      for (String sql :
          List.of(
              "RESET ROLE",
              "SET SESSION AUTHORIZATION " + role,
              "SET search_path TO ''",
              "SET lock_timeout TO 0",
              "SET statement_timeout TO '1h'",
              "SET TimeZone TO 'America/Lima'",
              "SET DateStyle TO 'ISO, MDY'",
              "SET standard_conforming_strings TO off",
              "SET check_function_bodies TO off",
              "SET default_transaction_read_only TO on",
              "SET application_name TO 'x'",
              "SET client_connection_check_interval TO 0",
              "RESET SESSION AUTHORIZATION",
              "SET session_replication_role TO replica",
              "SET SESSION AUTHORIZATION " + role)) {
        session.execute(sql, notice -> {});
      }
      session.restoreState();
      assertEquals(before, one(session, ALL));
    }
  }

  @Test
  void settingsComeBackBeforeTheHistoryRowToo() throws Exception {
    try (Database database = Database.open(profile(List.of("public"), ""), passwords());
        WriteSession session = database.write()) {
      String before = one(session, ALL);
      session.begin();
      session.execute("CREATE TEMP TABLE kept (n int) ON COMMIT DROP", notice -> {});
      session.execute("SET LOCAL search_path TO pg_temp", notice -> {});
      session.execute("SET LOCAL lock_timeout TO 0", notice -> {});
      session.execute("SET LOCAL ROLE pg_monitor", notice -> {});
      session.restoreSettingsInTransaction();
      assertEquals(before, one(session, ALL));
      assertEquals("0", one(session, "SELECT count(*)::text FROM kept"));
      session.commit();
      assertEquals(before, one(session, ALL));
    }
  }

  @Test
  void objectsOfTheSessionAreGone() throws Exception {
    try (Database database = Database.open(profile(List.of(), ""), passwords());
        WriteSession session = database.write()) {
      for (String sql :
          List.of(
              "CREATE TEMP TABLE t (id serial)",
              "INSERT INTO t DEFAULT VALUES",
              "PREPARE p AS SELECT 1",
              "LISTEN here",
              "BEGIN",
              "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
              "COMMIT")) {
        session.execute(sql, notice -> {});
      }
      session.restoreState();
      assertEquals(
          "0 0 0 0",
          one(
              session,
              """
              SELECT concat_ws(' ', (SELECT count(*) FROM pg_prepared_statements WHERE from_sql),
                (SELECT count(*) FROM pg_cursors WHERE name = 'c'),
                (SELECT count(*) FROM pg_listening_channels()),
                (SELECT count(*) FROM pg_class WHERE relpersistence = 't'))
              """));
      assertEquals(
          "55000",
          assertThrows(ServerException.class, () -> one(session, "SELECT lastval()::text"))
              .error()
              .sqlState());
    }
  }

  @Test
  void whatIsPutBackBeforeATransactionOutlivesItsRollback() throws Exception {
    try (Database database = Database.open(profile(List.of("public"), ""), passwords());
        WriteSession session = database.write()) {
      String before = one(session, ALL);
      session.execute("SET search_path TO ''", notice -> {});
      session.execute("CREATE TEMP TABLE t ()", notice -> {});
      begin(session);
      assertEquals(WriteSession.TransactionState.OPEN, session.transactionState());
      assertEquals(before, one(session, ALL));
      session.rollback();
      assertEquals(before, one(session, ALL));
      assertEquals("true", one(session, "SELECT (to_regclass('pg_temp.t') IS NULL)::text"));
    }
  }

  @Test
  void aStateThatCannotBeReachedLeavesNoTransaction() throws Exception {
    String role = test.name() + "_gone";
    test.execute("CREATE ROLE " + role);
    try (Database database = Database.open(profile(List.of("public"), role), passwords());
        WriteSession session = database.write()) {
      session.execute("RESET ROLE", notice -> {});
      test.execute("DROP ROLE " + role);
      assertEquals(
          "22023", assertThrows(ServerException.class, () -> begin(session)).error().sqlState());
      assertEquals(WriteSession.TransactionState.IDLE, session.transactionState());
    }
  }

  @Test
  void newTimeoutsAreKept() throws Exception {
    try (Database database = Database.open(profile(List.of(), ""), passwords());
        WriteSession session = database.write()) {
      session.lockTimeout(Duration.ofMillis(1500));
      session.statementTimeout(Duration.ofMinutes(3));
      session.execute("SET lock_timeout TO 0", notice -> {});
      session.restoreState();
      assertEquals("1500ms 3min", one(session, timeouts()));
    }
  }

  @Test
  void readersHaveTheProfilesSettingsInOneReadOnlyTransaction() throws Exception {
    try (Database database = Database.open(profile(List.of("x"), "pg_monitor"), passwords())) {
      assertEquals("pg_monitor", database.facts().role());
      assertEquals("postgres", database.facts().sessionUser());
      try (Session session = database.read()) {
        assertEquals(
            "pg_monitor x 2s 30s on",
            one(
                session,
                "SELECT concat_ws(' ', current_user, current_setting('search_path'),"
                    + " current_setting('lock_timeout'), current_setting('statement_timeout'),"
                    + " current_setting('transaction_read_only'))"));
      }
    }
  }

  private static String timeouts() {
    return "SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')";
  }

  private Profile profile(List<String> searchPath, String role) {
    Profile plain = test.profile();
    Timeouts standard = Timeouts.standard();
    return new Profile(
        plain.name(),
        plain.environment(),
        plain.server(),
        false,
        Optional.empty(),
        searchPath,
        role.isEmpty() ? Optional.empty() : Optional.of(role),
        new Timeouts(
            standard.connect(),
            Duration.ofSeconds(2),
            standard.statement(),
            standard.idleInTransaction()),
        Optional.empty(),
        Optional.empty());
  }

  private dev.drydock.profile.PasswordSource passwords() {
    return test.passwords();
  }

  private static void begin(WriteSession session) throws ServerException {
    session.pipeline(
        new WriteSession.Pipeline(WriteSession.Opening.BEGIN_RESTORED, List.of(), false),
        WriteSession.PipelineListener.NOBODY);
  }

  private static String one(Session session, String sql) throws ServerException {
    return session.query(sql, row -> row.getString(1)).getFirst();
  }
}
