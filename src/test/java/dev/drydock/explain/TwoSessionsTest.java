package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.explain.Failed.Ran;
import dev.drydock.server.Database;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors that take two sessions, or that end one: each provoked on a real server and explained. */
@Timeout(60)
class TwoSessionsTest {
  private static TestDatabase test;
  private static Database database;
  private static WriteSession one;

  @BeforeAll
  static void open() throws Exception {
    test = TestPostgres.freshDatabase();
    test.execute(
        "CREATE TABLE a (id int PRIMARY KEY, n int); INSERT INTO a VALUES (1, 1); CREATE TABLE b (id"
            + " int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    database = Database.open(test.profile(), test.passwords());
    one = database.write();
  }

  @AfterAll
  static void close() {
    one.close();
    database.close();
  }

  private static void run(WriteSession session, String... statements) throws ServerException {
    for (String statement : statements) {
      session.execute(statement, notice -> {});
    }
  }

  private static ServerError refused(WriteSession session, String statement) {
    return assertThrows(ServerException.class, () -> run(session, statement)).error();
  }

  private static Explanation explain(ServerError error) {
    try (Lookup lookup = Lookup.on(database::read)) {
      return Explainer.standard()
          .explain(
              new Failed(error, Optional.empty(), Ran.IN_TRANSACTION),
              Trail.NONE,
              Optional.of(lookup));
    }
  }

  private static void said(ServerError error, String state, String what) {
    assertEquals(state, error.sqlState(), error.message());
    Explanation explanation = explain(error);
    assertTrue(explanation.what().contains(what), explanation.what());
    assertFalse(explanation.remedy().isBlank());
    for (Evidence evidence : explanation.evidence()) {
      assertEquals(Optional.empty(), evidence.failure(), evidence.query());
    }
  }

  /** Runs a statement on another thread, and waits until it waits for a lock. */
  private static CompletableFuture<Void> waiting(WriteSession session, String statement)
      throws ServerException {
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () -> {
              try {
                run(session, statement);
              } catch (ServerException e) {
                throw new CompletionException(e);
              }
            });
    until("wait_event_type = 'Lock'", session);
    return running;
  }

  private static void until(String condition, WriteSession session) throws ServerException {
    String sql = "SELECT count(*) FROM pg_stat_activity WHERE pid = ? AND " + condition;
    while (one.query(sql, row -> row.getInt(1), session.backendPid()).getFirst() == 0) {
      Thread.onSpinWait();
    }
  }

  private static ServerError failed(CompletableFuture<Void> running) {
    CompletionException failure = assertThrows(CompletionException.class, running::join);
    return ((ServerException) failure.getCause()).error();
  }

  @Test
  void lockTimeoutNamesWhoHasATransactionOpen() throws Exception {
    try (WriteSession other = database.write()) {
      run(one, "BEGIN", "LOCK TABLE a");
      run(other, "SET lock_timeout = 50");
      ServerError error = refused(other, "ALTER TABLE a ADD x int");
      said(error, "55P03", "another transaction held it");
      Evidence open = explain(error).evidence().getFirst();
      assertTrue(open.rows().toString().contains("LOCK TABLE a"), open.toString());
      run(other, "BEGIN");
      said(refused(other, "LOCK TABLE a NOWAIT"), "55P03", "holds a lock on a");
    } finally {
      run(one, "ROLLBACK");
    }
  }

  @Test
  void timeoutsAndCancels() throws Exception {
    try (WriteSession other = database.write()) {
      run(other, "SET statement_timeout = 50");
      said(refused(other, "SELECT pg_sleep(20)"), "57014", "statement_timeout");
      run(other, "SET statement_timeout = 0");
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(
              () -> {
                try {
                  run(other, "SELECT pg_sleep(20)");
                } catch (ServerException e) {
                  throw new CompletionException(e);
                }
              });
      until("wait_event = 'PgSleep'", other);
      run(one, "SELECT pg_cancel_backend(" + other.backendPid() + ")");
      said(failed(running), "57014", "cancelled the statement");
    }
  }

  @Test
  void deadlocksAndSerializationFailures() throws Exception {
    try (WriteSession other = database.write()) {
      run(other, "SET deadlock_timeout = 20", "BEGIN", "LOCK TABLE b");
      run(one, "SET deadlock_timeout = '30s'", "BEGIN", "LOCK TABLE a");
      try (WriteSession third = database.write()) {
        CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> lockB());
        while (third
            .query(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid = ?",
                row -> row.getInt(1),
                one.backendPid())
            .getFirst()
            .equals(0)) {
          Thread.onSpinWait();
        }
        said(refused(other, "LOCK TABLE a"), "40P01", "deadlock");
        run(other, "ROLLBACK");
        waits.join();
      }
      run(one, "ROLLBACK", "BEGIN ISOLATION LEVEL REPEATABLE READ", "SELECT * FROM a");
      run(other, "UPDATE a SET n = n + 1");
      said(refused(one, "UPDATE a SET n = 5"), "40001", "changed the same rows first");
      said(refused(one, "SELECT 1"), "25P02", "earlier statement of the transaction failed");
    } finally {
      run(one, "ROLLBACK");
    }
  }

  private static void lockB() {
    try {
      run(one, "LOCK TABLE b");
    } catch (ServerException e) {
      throw new CompletionException(e);
    }
  }

  @Test
  void twoRunnersAtOnce() throws Exception {
    try (WriteSession other = database.write();
        WriteSession third = database.write()) {
      run(third, "BEGIN", "CREATE TABLE raced (id int)");
      CompletableFuture<Void> create = waiting(other, "CREATE TABLE IF NOT EXISTS raced (id int)");
      run(third, "COMMIT");
      said(failed(create), "23505", "Two sessions made the same object");
      String replace = "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'";
      run(third, "BEGIN", replace);
      CompletableFuture<Void> replaced = waiting(other, replace);
      run(third, "COMMIT");
      said(failed(replaced), "XX000", "changed the same object of the catalog");
    }
  }

  @Test
  void anIndexThatIsLeftInvalid() throws Exception {
    run(one, "INSERT INTO b VALUES (1), (1)");
    said(
        refused(one, "CREATE UNIQUE INDEX CONCURRENTLY b_id ON b (id)"),
        "23505",
        "has rows with the same id");
    ServerError error = refused(one, "ALTER TABLE b ADD UNIQUE USING INDEX b_id");
    said(error, "55000", "left over from a CREATE INDEX CONCURRENTLY");
    assertTrue(explain(error).evidence().getFirst().rows().toString().contains("b_id"));
    run(one, "DROP INDEX b_id", "DELETE FROM b");
  }

  @Test
  void aPlanFromBeforeAChange() throws Exception {
    run(one, "CREATE TABLE planned (id int)", "PREPARE p AS SELECT * FROM planned", "EXECUTE p");
    run(one, "ALTER TABLE planned ADD n int");
    said(refused(one, "EXECUTE p"), "0A000", "prepared statement from before");
  }

  @Test
  void sessionsThatAreEnded() throws Exception {
    try (WriteSession other = database.write()) {
      run(one, "SELECT pg_terminate_backend(" + other.backendPid() + ", 5000)");
      ServerError error = refused(other, "SELECT 1");
      said(error, "57P01", "The server ended the session");
      assertTrue(explain(error).again().contains("must be looked up"), explain(error).again());
    }
    try (WriteSession other = database.write()) {
      run(other, "SET idle_in_transaction_session_timeout = 20", "BEGIN");
      while (one.query(
                  "SELECT count(*) FROM pg_stat_activity WHERE pid = ?",
                  row -> row.getInt(1),
                  other.backendPid())
              .getFirst()
          > 0) {
        Thread.onSpinWait();
      }
      said(refused(other, "SELECT 1"), "25P03", "paused within a transaction");
    }
  }

  private static ServerError login(TestDatabase as) {
    return assertThrows(ServerException.class, () -> Database.open(as.profile(), as.passwords()))
        .error();
  }

  @Test
  void loginsThatFail() throws Exception {
    said(login(test.as(TestPostgres.SUPERUSER, "wrong")), "28P01", "user and password");
    TestDatabase absent =
        new TestDatabase(test.host(), test.port(), "no_such_db", test.user(), test.password());
    ServerError error = login(absent);
    said(error, "3D000", "no database no_such_db");
    // the server is shared with other tests, and no more than ten of its databases are named
    assertTrue(explain(error).evidence().getFirst().rows().toString().contains("test_"));
    test.execute(
        "DO $$ BEGIN CREATE ROLE explain_full LOGIN PASSWORD 'x' CONNECTION LIMIT 0; EXCEPTION WHEN"
            + " duplicate_object THEN END $$");
    said(login(test.as("explain_full", "x")), "53300", "connections");
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    said(login(test.at(free)), "08001", "Nothing listens");
  }
}
