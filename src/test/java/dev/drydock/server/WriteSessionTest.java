package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.WriteSession.GroupFailure;
import dev.drydock.server.WriteSession.StatementResult;
import dev.drydock.server.WriteSession.TransactionState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WriteSessionTest extends OpenSession {
  @Test
  void tellsTagAndRows() throws Exception {
    assertEquals("CREATE TABLE", run("CREATE TABLE t (n int)").commandTag());
    StatementResult inserted = run("INSERT INTO t SELECT generate_series(1, 5)");
    assertEquals("INSERT 0 5", inserted.commandTag());
    assertEquals(5, inserted.rows());
    assertEquals(5, run("SELECT * FROM t").rows());
    assertEquals("EMPTY", run("-- nothing").commandTag());
  }

  @Test
  void positionsCountCodePointsOfTheTextAsSent() {
    ServerException e =
        assertThrows(ServerException.class, () -> run("SELECT '🚢', /* ü */ nope FROM pg_class"));
    assertEquals("42703", e.error().sqlState());
    assertEquals(OptionalInt.of(21), e.error().position());
  }

  @Test
  void constraintViolationsNameTheirTable() throws Exception {
    run("CREATE TABLE t (n int CONSTRAINT positive CHECK (n > 0))");
    ServerError error =
        assertThrows(ServerException.class, () -> run("INSERT INTO t VALUES (0)")).error();
    assertEquals(Optional.of("public.t"), error.relation());
    assertEquals(Optional.of("positive"), error.constraint());
    assertTrue(error.detail().orElseThrow().contains("(0)"));
  }

  @Test
  void transactionStateIsTheServers() throws Exception {
    assertEquals(TransactionState.IDLE, session.transactionState());
    session.begin();
    assertEquals(TransactionState.OPEN, session.transactionState());
    assertThrows(ServerException.class, () -> run("SELECT 1/0"));
    assertEquals(TransactionState.FAILED, session.transactionState());
    ServerException e = assertThrows(ServerException.class, session::commit);
    assertEquals("25P02", e.error().sqlState());
    assertEquals(TransactionState.IDLE, session.transactionState());
  }

  @Test
  void aFileMayBringItsOwnTransaction() throws Exception {
    run("BEGIN");
    assertEquals(TransactionState.OPEN, session.transactionState());
    run("CREATE TABLE t ()");
    run("COMMIT");
    assertEquals(TransactionState.IDLE, session.transactionState());
  }

  @Test
  void savepoints() throws Exception {
    session.begin();
    run("CREATE TABLE t (n int)");
    session.savepoint("m\"1");
    run("INSERT INTO t VALUES (1)");
    assertThrows(ServerException.class, () -> run("INSERT INTO nowhere VALUES (1)"));
    session.rollbackTo("m\"1");
    session.release("m\"1");
    session.commit();
    assertEquals(List.of(0L), session.query("SELECT count(*) FROM t", row -> row.getLong(1)));
  }

  @Test
  void groupsKeepRowsAndNotices() throws Exception {
    run("CREATE TABLE t (n int)");
    session.begin();
    List<Notice> notices = new ArrayList<>();
    assertEquals(
        List.of(1L, 2L, 0L),
        session.executeGroup(
            List.of(
                "INSERT INTO t VALUES (1)",
                "INSERT INTO t VALUES (2), (3)",
                "DO $$ BEGIN RAISE NOTICE 'in the group'; END $$"),
            notices::add));
    session.commit();
    assertEquals(List.of("in the group"), notices.stream().map(Notice::message).toList());
    assertEquals(List.of(6L), session.query("SELECT sum(n) FROM t", row -> row.getLong(1)));
  }

  @Test
  void aFailingGroupLeavesNothingAndNamesTheStatement() throws Exception {
    run("CREATE TABLE t (n int PRIMARY KEY)");
    session.begin();
    run("INSERT INTO t VALUES (0)");
    List<String> group = new ArrayList<>();
    for (int i = 1; i <= 2_000; i++) {
      group.add("INSERT INTO t VALUES (" + (i == 1_500 ? 7 : i) + ")");
    }
    GroupFailure e =
        assertThrows(GroupFailure.class, () -> session.executeGroup(group, notice -> {}));
    assertEquals(1_499, e.index());
    assertEquals("23505", ((ServerException) e.getCause()).error().sqlState());
    assertEquals(TransactionState.OPEN, session.transactionState());
    session.commit();
    assertEquals(List.of(1L), session.query("SELECT count(*) FROM t", row -> row.getLong(1)));
  }

  @Test
  void errorsInAGroupHaveTheirOwnPositions() throws Exception {
    run("CREATE TABLE t (n int)");
    String fine = "INSERT INTO t VALUES (1) -- 🚢 ; comment";
    for (String wrong :
        List.of("INSERT INTO t (nope) VALUES (1)", "INSERT INTO t nope VALUE (1)")) {
      ServerError alone = assertThrows(ServerException.class, () -> run(wrong)).error();
      session.begin();
      GroupFailure e =
          assertThrows(
              GroupFailure.class,
              () -> session.executeGroup(List.of(fine, fine, wrong, fine), notice -> {}));
      assertEquals(2, e.index());
      assertEquals(alone, ((ServerException) e.getCause()).error());
      session.rollback();
    }
  }

  @Test
  void aGroupOfMoreThanItsStatementsIsUndone() throws Exception {
    run("CREATE TABLE t (n int)");
    session.begin();
    GroupFailure e =
        assertThrows(
            GroupFailure.class,
            () ->
                session.executeGroup(
                    List.of("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)"), notice -> {}));
    assertEquals(-1, e.index());
    session.commit();
    assertEquals(List.of(0L), session.query("SELECT count(*) FROM t", row -> row.getLong(1)));
  }

  @Test
  void groupsAreSentAsTheyAre() throws Exception {
    run("CREATE TABLE t (j jsonb, v text)");
    session.begin();
    session.executeGroup(
        List.of(
            "INSERT INTO t VALUES ('{\"a\": 1}', '{fn now()}; ?')",
            "INSERT INTO t SELECT j, v FROM t WHERE j ? 'a'"),
        notice -> {});
    session.commit();
    assertEquals(
        List.of("{fn now()}; ?|{fn now()}; ?"),
        session.query("SELECT string_agg(v, '|') FROM t", row -> row.getString(1)));
  }

  @Test
  void copyOutCountsLinesAndLeavesTheSessionUsable() throws Exception {
    assertEquals(3, session.copyOut("COPY (VALUES (1), (2), (3)) TO STDOUT"));
    assertThrows(ServerException.class, () -> session.copyOut("COPY nowhere TO STDOUT"));
    assertEquals(1, session.copyOut("COPY (SELECT 1) TO STDOUT WITH (FORMAT csv)"));
  }

  @Test
  void copyInLoadsAndCountsLines() throws Exception {
    run("CREATE TABLE t (n int, name text)");
    assertEquals(2, session.copyIn("COPY t FROM STDIN", "1\tein\n2\t\\N\n"));
    ServerException e =
        assertThrows(
            ServerException.class, () -> session.copyIn("COPY t FROM STDIN", "3\tdrei\nvier\tx\n"));
    assertEquals("22P02", e.error().sqlState());
    assertTrue(e.error().where().orElseThrow().contains("line 2"));
    assertEquals(TransactionState.IDLE, session.transactionState());
  }

  @Test
  void copyFromStdinAsAStatementFailsAndTheSessionLives() throws Exception {
    run("CREATE TABLE t (n int)");
    assertThrows(ServerException.class, () -> run("COPY t FROM STDIN"));
    assertEquals("SELECT 1", run("SELECT 1").commandTag());
  }

  @Test
  void valuesAreBound() throws Exception {
    run("CREATE TABLE t (name text, at timestamptz, names text[])");
    String evil = "'); DROP TABLE t; --";
    assertEquals(
        1,
        session.update(
            "INSERT INTO t VALUES (?, ?, ?)",
            evil,
            java.time.Instant.parse("2024-05-06T07:08:09Z"),
            List.of("a", "b,c")));
    assertEquals(
        List.of(evil + " 1714979289 {a,\"b,c\"}"),
        session.query(
            "SELECT name || ' ' || extract(epoch FROM at)::bigint || ' ' || names::text FROM t"
                + " WHERE name = ? OR ?::text IS NOT NULL",
            row -> row.getString(1),
            evil,
            null));
  }

  @Test
  void advisoryLocksAreForOneSession() throws Exception {
    try (WriteSession other = database.write()) {
      assertTrue(session.tryAdvisoryLock(4711));
      session.restoreState();
      assertFalse(other.tryAdvisoryLock(4711), "it survives what a migration's end resets");
      session.advisoryUnlock(4711);
      assertTrue(other.tryAdvisoryLock(4711));
    }
  }

  @Test
  void transactionsCanBeAskedAfterwards() throws Exception {
    session.begin();
    assertEquals(Optional.empty(), session.currentTransactionId());
    run("CREATE TABLE t ()");
    String first = session.currentTransactionId().orElseThrow();
    assertEquals(Optional.of("in progress"), database.transactionStatus(first));
    session.commit();
    assertEquals(Optional.of("committed"), database.transactionStatus(first));
    session.begin();
    run("DROP TABLE t");
    String second = session.currentTransactionId().orElseThrow();
    session.rollback();
    assertEquals(Optional.of("aborted"), database.transactionStatus(second));
  }

  @Test
  void aPlannedQueryOutlivesWhatDoesAwayWithPreparedStatements() throws Exception {
    session.begin();
    assertEquals(List.of(7L, 9L), planned(7, 9));
    run("SAVEPOINT s");
    assertEquals(List.of(1L), planned(1));
    run("ROLLBACK TO s");
    run("PREPARE of_the_file AS SELECT 1");
    session.discardLeftovers();
    assertEquals(List.of(2L), planned(2));
    assertEquals("0", prepared("of_the_file"));
    run("DO $$ BEGIN EXECUTE 'deallocate all'; END $$");
    assertEquals(List.of(3L), planned(3));
    session.rollback();
    session.restoreState();
    assertEquals(List.of(4L), planned(4));
  }

  @Test
  void aRollbackLeavesNoPreparedStatement() throws Exception {
    session.begin();
    planned(1);
    assertEquals("1", prepared("drydock%"));
    session.rollback();
    assertEquals("0", prepared("drydock%"));
    assertEquals(List.of(4L), planned(4));
  }

  private List<Long> planned(long... numbers) throws Exception {
    return session.queryPlanned(
        "SELECT unnest($1::text[])::bigint",
        row -> row.getLong(1),
        Arrays.stream(numbers).boxed().toList());
  }

  private String prepared(String like) throws Exception {
    return session
        .query(
            "SELECT count(*)::text FROM pg_prepared_statements WHERE name LIKE ?",
            row -> row.getString(1),
            like)
        .getFirst();
  }

  private StatementResult run(String sql) throws ServerException {
    return session.execute(sql, notice -> {});
  }
}
