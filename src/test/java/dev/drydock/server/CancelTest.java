package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CancelTest extends OpenSession {
  @Test
  void endsAStatementWithinASecondAndTheSessionLives() throws Exception {
    session.begin();
    session.execute("CREATE TABLE t ()", notice -> {});
    CountDownLatch runs = new CountDownLatch(1);
    CompletableFuture<ServerError> failing =
        failing(() -> session.execute(noticeThenSleep(), notice -> runs.countDown()));
    assertTrue(runs.await(10, TimeUnit.SECONDS));
    long start = System.nanoTime();
    session.cancel();
    ServerError error = failing.get(10, TimeUnit.SECONDS);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(error.cancelled(), error.toString());
    assertTrue(took.toMillis() < 1_000, took.toString());
    session.rollback();
    assertEquals(List.of(1), session.query("SELECT 1", row -> row.getInt(1)));
  }

  @Test
  void endsQueriesAndCopiesToo() throws Exception {
    session.execute("CREATE TABLE t (n int)", notice -> {});
    session.execute(
        "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$"
            + " BEGIN PERFORM pg_advisory_lock(2); RETURN NEW; END $$",
        notice -> {});
    session.execute(
        "CREATE TRIGGER s BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION slow()", notice -> {});
    try (WriteSession gate = database.write();
        Session watch = database.read()) {
      assertTrue(gate.tryAdvisoryLock(2));
      CompletableFuture<ServerError> copying =
          failing(() -> session.copyIn("COPY t FROM STDIN", "1\n"));
      awaitWaiting(watch);
      session.cancel();
      assertTrue(copying.get(10, TimeUnit.SECONDS).cancelled());
      CompletableFuture<ServerError> asking =
          failing(() -> session.query("SELECT pg_advisory_lock(2)", row -> ""));
      awaitWaiting(watch);
      session.cancel();
      assertTrue(asking.get(10, TimeUnit.SECONDS).cancelled());
    }
  }

  @Test
  void doesNothingWhenNothingRuns() throws Exception {
    session.cancel();
    assertEquals(List.of(1), session.query("SELECT 1", row -> row.getInt(1)));
  }

  @Test
  void neverHitsTheNextStatement() throws Exception {
    for (int i = 0; i < 100; i++) {
      CountDownLatch runs = new CountDownLatch(1);
      CompletableFuture<ServerError> failing =
          failing(() -> session.execute(noticeThenSleep(), notice -> runs.countDown()));
      assertTrue(runs.await(10, TimeUnit.SECONDS));
      session.cancel();
      session.cancel();
      assertTrue(failing.get(10, TimeUnit.SECONDS).cancelled());
      assertEquals(List.of(i), session.query("SELECT ?::int", row -> row.getInt(1), i));
    }
  }

  @Test
  void ofAReaderLeavesThePoolUsable() throws Exception {
    try (WriteSession gate = database.write();
        Session reader = database.read();
        Session watch = database.read()) {
      assertTrue(gate.tryAdvisoryLock(3));
      CompletableFuture<ServerError> failing =
          failing(() -> reader.query("SELECT pg_advisory_xact_lock_shared(3)", row -> ""));
      awaitWaiting(watch);
      reader.cancel();
      assertTrue(failing.get(10, TimeUnit.SECONDS).cancelled());
    }
    try (Session next = database.read()) {
      assertEquals(List.of(1), next.query("SELECT 1", row -> row.getInt(1)));
    }
  }

  /** Until some session of this database waits for an advisory lock. */
  private void awaitWaiting(Session watch) throws ServerException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (watch
        .query(
            "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                + " WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = ?",
            row -> 1,
            test.name())
        .isEmpty()) {
      assertTrue(System.nanoTime() < deadline, "nobody waits");
      Thread.onSpinWait();
    }
  }

  private static String noticeThenSleep() {
    return "DO $$ BEGIN RAISE NOTICE 'runs'; PERFORM pg_sleep(60); END $$";
  }

  private interface Failing {
    Object run() throws ServerException;
  }

  private static CompletableFuture<ServerError> failing(Failing action) throws ExecutionException {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            throw new AssertionError("ended with " + action.run());
          } catch (ServerException e) {
            return e.error();
          }
        },
        Thread::startVirtualThread);
  }
}
