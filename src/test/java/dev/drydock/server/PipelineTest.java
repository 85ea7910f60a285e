package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.WriteSession.Opening;
import dev.drydock.server.WriteSession.Pipeline;
import dev.drydock.server.WriteSession.TransactionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineTest extends OpenSession {
  private final List<String> heard = new ArrayList<>();

  @Test
  void tellsWhatHappensInItsOrder() throws Exception {
    Optional<String> id =
        send(
            Opening.BEGIN_RESTORED,
            true,
            "CREATE TABLE t (n int)",
            "DO $$ BEGIN RAISE NOTICE 'one'; END $$",
            "INSERT INTO t VALUES (1), (2)",
            "DO $$ BEGIN RAISE NOTICE 'two'; END $$");
    assertEquals(List.of("begun", "0", "one", "0", "2", "two", "0"), heard);
    assertEquals(session.currentTransactionId(), id);
    session.commit();
    assertEquals("2", one("SELECT count(*)::text FROM t"));
  }

  @Test
  void whatFollowsAFailureIsRefused() throws Exception {
    ServerException e =
        assertThrows(
            ServerException.class,
            () ->
                send(
                    Opening.BEGIN,
                    true,
                    "CREATE TABLE t (n int)",
                    "INSERT INTO t VALUES ('a')",
                    "CREATE TABLE u (n int)",
                    "this is no SQL"));
    assertEquals("22P02", e.error().sqlState());
    assertEquals(23, e.error().position().orElseThrow());
    assertEquals(List.of("begun", "0"), heard);
    assertEquals(TransactionState.FAILED, session.transactionState());
    session.rollback();
    assertEquals("0", one("SELECT count(*)::text FROM pg_class WHERE relname IN ('t', 'u')"));
  }

  @Test
  void goesOnInAnOpenTransactionAndPassesRowsOver() throws Exception {
    send(Opening.BEGIN, false, "CREATE TABLE t (n int)");
    send(Opening.NONE, false, "INSERT INTO t VALUES (1) RETURNING n", "SELECT * FROM t, t AS u");
    assertEquals(List.of("begun", "0", "begun", "1", "1"), heard);
    session.rollback();
  }

  @Test
  void severalCommandsInOneAreNoticed() {
    ServerException e =
        assertThrows(
            ServerException.class,
            () -> send(Opening.BEGIN, true, "SELECT 1; SELECT 2", "SELECT 3"));
    assertTrue(e.getMessage().contains("was"), e.getMessage());
    assertEquals(TransactionState.OPEN, session.transactionState());
  }

  @Test
  void anEmptyCommandEndsTheConnectionRatherThanShiftTheAnswers() {
    ServerException e =
        assertThrows(
            ServerException.class, () -> send(Opening.BEGIN, true, "SELECT 1", "-- nothing"));
    assertTrue(e.error().connectionLost(), e.getMessage());
    assertThrows(ServerException.class, () -> one("SELECT '1'"));
  }

  /** As many as are ever sent at once, each with a notice as long as the text of all. */
  @Test
  void muchSaidByTheServerBlocksNobody() throws Exception {
    String loud = "DO $$ BEGIN RAISE NOTICE '%', repeat('x', 20000); END $$ -- " + "y".repeat(250);
    send(
        Opening.BEGIN_RESTORED,
        true,
        IntStream.range(0, 100).mapToObj(i -> loud).toArray(String[]::new));
    assertEquals(201, heard.size());
    session.rollback();
  }

  @Test
  void aCancelEndsTheWholeWithTheFirstThatRuns() throws Exception {
    Thread canceller =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (canGoOn()) {
                    Thread.onSpinWait();
                  }
                  session.cancel();
                });
    ServerException e =
        assertThrows(
            ServerException.class,
            () ->
                send(
                    Opening.BEGIN, true, "SELECT 1", "SELECT pg_sleep(60)", "SELECT pg_sleep(60)"));
    canceller.join();
    assertEquals("57014", e.error().sqlState());
    assertEquals(TransactionState.FAILED, session.transactionState());
    session.rollback();
    assertEquals("1", one("SELECT '1'"));
  }

  private boolean canGoOn() {
    synchronized (heard) {
      return heard.size() < 2;
    }
  }

  private Optional<String> send(Opening opening, boolean settings, String... statements)
      throws ServerException {
    return session.pipeline(
        new Pipeline(opening, List.of(statements), settings),
        new WriteSession.PipelineListener() {
          @Override
          public void begun() {
            hear("begun");
          }

          @Override
          public void notice(Notice notice) {
            hear(notice.message().substring(0, Math.min(9, notice.message().length())));
          }

          @Override
          public void done(long rows) {
            hear(Long.toString(rows));
          }
        });
  }

  private void hear(String what) {
    synchronized (heard) {
      heard.add(what);
    }
  }

  private String one(String sql) throws ServerException {
    return session.query(sql, row -> row.getString(1)).getFirst();
  }
}
