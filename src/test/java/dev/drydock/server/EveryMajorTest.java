package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.WriteSession.GroupFailure;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sessions rely on holds for every supported server. */
@Tag("full")
class EveryMajorTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void sessionsWorkAlike(int major) throws Exception {
    TestDatabase test = TestPostgres.ofMajor(major).newDatabase();
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      assertEquals(major, database.facts().major());
      readsOnly(database);
      restores(session);
      speaks(session);
      groups(session);
      isCancelled(session);
      knowsItsTransactions(database, session);
    }
  }

  private static void readsOnly(Database database) throws ServerException {
    try (Session reader = database.read()) {
      ServerException e =
          assertThrows(
              ServerException.class,
              () -> reader.query("CREATE TABLE no () ", row -> row.getString(1)));
      assertEquals("25006", e.error().sqlState());
    }
  }

  private static void restores(WriteSession session) throws ServerException {
    String settings =
        "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings";
    String before = session.query(settings, row -> row.getString(1)).getFirst();
    session.execute("SET search_path TO ''", notice -> {});
    session.execute("SET lock_timeout TO 0", notice -> {});
    session.execute("SET ROLE pg_monitor", notice -> {});
    session.restoreState();
    assertEquals(before, session.query(settings, row -> row.getString(1)).getFirst());
    assertEquals(
        List.of("5s"),
        session.query("SHOW client_connection_check_interval", row -> row.getString(1)));
  }

  private static void speaks(WriteSession session) throws ServerException {
    List<String> notices = new ArrayList<>();
    session.execute(
        "DO $$ BEGIN RAISE NOTICE 'a'; RAISE NOTICE 'b'; END $$",
        notice -> notices.add(notice.message()));
    assertEquals(List.of("a", "b"), notices);
    session.execute("CREATE TABLE t (n int PRIMARY KEY)", notice -> {});
    session.execute(
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END", notice -> {});
    assertEquals(3, session.copyIn("COPY t FROM STDIN", "1\n2\n3\n"));
  }

  private static void groups(WriteSession session) throws ServerException {
    session.begin();
    GroupFailure e =
        assertThrows(
            GroupFailure.class,
            () ->
                session.executeGroup(
                    List.of("INSERT INTO t VALUES (4)", "INSERT INTO t VALUES (1)"), notice -> {}));
    assertEquals(1, e.index());
    session.commit();
    assertEquals(List.of(3L), session.query("SELECT count(*) FROM t", row -> row.getLong(1)));
  }

  private static void isCancelled(WriteSession session) throws Exception {
    CountDownLatch runs = new CountDownLatch(1);
    CompletableFuture<ServerException> failing =
        CompletableFuture.supplyAsync(
            () ->
                assertThrows(
                    ServerException.class,
                    () ->
                        session.execute(
                            "DO $$ BEGIN RAISE NOTICE 'x'; PERFORM pg_sleep(60); END $$",
                            notice -> runs.countDown())),
            Thread::startVirtualThread);
    assertTrue(runs.await(10, TimeUnit.SECONDS));
    session.cancel();
    assertTrue(failing.get(10, TimeUnit.SECONDS).error().cancelled());
  }

  private static void knowsItsTransactions(Database database, WriteSession session)
      throws ServerException {
    session.begin();
    session.execute("DROP TABLE t", notice -> {});
    String id = session.currentTransactionId().orElseThrow();
    session.commit();
    assertEquals(Optional.of("committed"), database.transactionStatus(id));
  }
}
