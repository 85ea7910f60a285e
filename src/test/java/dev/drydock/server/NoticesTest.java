package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticesTest extends OpenSession {
  @Test
  void arriveWhileTheStatementRuns() throws Exception {
    LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    // the statement goes on only after this test heard its first notice
    String waits =
        """
        DO $$ BEGIN
          RAISE NOTICE 'first';
          PERFORM pg_advisory_lock(1);
          RAISE NOTICE 'second';
        END $$""";
    try (WriteSession gate = database.write()) {
      assertTrue(gate.tryAdvisoryLock(1));
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(() -> execute(waits, notice -> heard.add(notice.message())));
      assertEquals("first", heard.poll(10, TimeUnit.SECONDS));
      assertTrue(heard.isEmpty());
      gate.advisoryUnlock(1);
      running.get(10, TimeUnit.SECONDS);
      assertEquals(List.of("second"), List.copyOf(heard));
    }
  }

  @Test
  void areInOrderNoneLostNoneTwice() throws Exception {
    List<String> heard = new ArrayList<>();
    session.execute(
        "DO $$ BEGIN FOR i IN 1..20000 LOOP RAISE NOTICE '%', i; END LOOP; END $$",
        notice -> heard.add(notice.message()));
    assertEquals(IntStream.rangeClosed(1, 20_000).mapToObj(Integer::toString).toList(), heard);
  }

  @Test
  void comeBeforeTheFailure() {
    List<Notice> heard = new ArrayList<>();
    assertThrows(
        ServerException.class,
        () ->
            session.execute(
                """
                DO $$ BEGIN
                  RAISE WARNING 'odd' USING DETAIL = 'this', HINT = 'that', ERRCODE = '01234';
                  RAISE EXCEPTION 'enough';
                END $$""",
                heard::add));
    assertEquals(
        List.of(new Notice("WARNING", "01234", "odd", Optional.of("this"), Optional.of("that"))),
        heard);
  }

  @Test
  void ofOneStatementAreNotHeardByTheNext() throws Exception {
    List<String> heard = new ArrayList<>();
    session.execute("CREATE TABLE IF NOT EXISTS t ()", notice -> heard.add("too early"));
    session.execute("CREATE TABLE IF NOT EXISTS t ()", notice -> heard.add(notice.sqlState()));
    session.execute("SELECT 1", notice -> heard.add("too late"));
    assertEquals(List.of("42P07"), heard);
  }

  @Test
  void aFailingListenerDoesNotHarmTheSession() throws Exception {
    IllegalStateException broken = new IllegalStateException("listener");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                session.execute(
                    "DO $$ BEGIN RAISE NOTICE 'a'; RAISE NOTICE 'b'; END $$",
                    notice -> {
                      throw broken;
                    }));
    assertEquals(broken, thrown);
    assertEquals("SELECT 1", session.execute("SELECT 1", notice -> {}).commandTag());
  }

  private void execute(String sql, java.util.function.Consumer<Notice> notices) {
    try {
      session.execute(sql, notices);
    } catch (ServerException e) {
      throw new AssertionError(e);
    }
  }
}
