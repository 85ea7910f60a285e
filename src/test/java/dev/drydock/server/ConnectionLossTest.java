package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.Proxy;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionLossTest {
  private final TestDatabase test = TestPostgres.freshDatabase();

  @Test
  void aCutNetworkIsALostConnection() throws Exception {
    try (Proxy proxy = new Proxy(test.port());
        Database database = open(proxy);
        WriteSession session = database.write()) {
      CountDownLatch runs = new CountDownLatch(1);
      CompletableFuture<ServerException> failing = sleeping(session, runs);
      assertTrue(runs.await(10, TimeUnit.SECONDS));
      proxy.cut();
      ServerException e = failing.get(10, TimeUnit.SECONDS);
      assertTrue(e.error().connectionLost(), e.error().toString());
      assertEquals("connection-lost", e.problem().code());
      assertThrows(ServerException.class, session::rollback);
    }
  }

  @Test
  void cancelEndsTheWaitForADeadNetwork() throws Exception {
    try (Proxy proxy = new Proxy(test.port());
        Database database = open(proxy);
        WriteSession session = database.write()) {
      CountDownLatch runs = new CountDownLatch(1);
      CompletableFuture<ServerException> failing = sleeping(session, runs);
      assertTrue(runs.await(10, TimeUnit.SECONDS));
      proxy.fallSilent();
      long start = System.nanoTime();
      session.cancel();
      ServerException e = failing.get(20, TimeUnit.SECONDS);
      assertTrue(e.error().connectionLost(), e.error().toString());
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.compareTo(Cancellation.PATIENCE.plusSeconds(3)) < 0, took.toString());
    }
  }

  @Test
  void aTerminatedBackendIsALostConnectionAndNothingIsLeft() throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      session.begin();
      session.execute("CREATE TABLE t ()", notice -> {});
      String transaction = session.currentTransactionId().orElseThrow();
      CountDownLatch runs = new CountDownLatch(1);
      CompletableFuture<ServerException> failing = sleeping(session, runs);
      assertTrue(runs.await(10, TimeUnit.SECONDS));
      test.execute("SELECT pg_terminate_backend(" + session.backendPid() + ", 5000)");
      ServerException e = failing.get(10, TimeUnit.SECONDS);
      assertEquals("57P01", e.error().sqlState());
      assertTrue(e.error().connectionLost());
      assertEquals(Optional.of("aborted"), database.transactionStatus(transaction));
    }
  }

  @Test
  void readersReconnect() throws Exception {
    try (Proxy proxy = new Proxy(test.port());
        Database database = open(proxy)) {
      try (Session one = database.read();
          Session two = database.read();
          Session three = database.read()) {
        assertEquals(3, List.of(pid(one), pid(two), pid(three)).stream().distinct().count());
      }
      test.execute(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
              + " WHERE application_name = 'drydock' AND datname = current_database()");
      try (Session one = database.read();
          Session two = database.read();
          Session three = database.read()) {
        assertEquals(3, List.of(pid(one), pid(two), pid(three)).stream().distinct().count());
      }
      proxy.cut();
      ServerException e = assertThrows(ServerException.class, database::read);
      assertFalse(e.problem().remedy().isBlank());
      proxy.restore();
      try (Session again = database.read()) {
        assertTrue(pid(again) > 0);
      }
    }
  }

  @Test
  void aBrokenReaderDoesNotSpoilThePool() throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords())) {
      try (Session reader = database.read()) {
        test.execute("SELECT pg_terminate_backend(" + pid(reader) + ", 5000)");
        ServerException e =
            assertThrows(ServerException.class, () -> reader.query("SELECT 1", row -> 1));
        assertTrue(e.error().connectionLost());
      }
      try (Session reader = database.read()) {
        assertTrue(pid(reader) > 0);
      }
    }
  }

  @Test
  void nothingIsReadAfterClose() throws Exception {
    Database database = Database.open(test.profile(), test.passwords());
    database.close();
    assertThrows(ServerException.class, database::read);
  }

  private Database open(Proxy proxy) throws Exception {
    TestDatabase through = test.at(proxy.port());
    return Database.open(through.profile(), through.passwords());
  }

  private static int pid(Session session) throws ServerException {
    return session.query("SELECT pg_backend_pid()", row -> row.getInt(1)).getFirst();
  }

  private static CompletableFuture<ServerException> sleeping(
      WriteSession session, CountDownLatch runs) {
    return CompletableFuture.supplyAsync(
        () ->
            assertThrows(
                ServerException.class,
                () ->
                    session.execute(
                        "DO $$ BEGIN RAISE NOTICE 'runs'; PERFORM pg_sleep(60); END $$",
                        notice -> runs.countDown())),
        Thread::startVirtualThread);
  }
}
