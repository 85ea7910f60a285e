package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements reach the server as they are written, whatever JDBC would make of them. */
class AsItIsTest {
  private final TestDatabase test = TestPostgres.freshDatabase();
  private Database database;
  private WriteSession session;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(test.profile(), test.passwords());
    session = database.write();
    run("CREATE TABLE t (n int, j jsonb)");
    run("CREATE TABLE log (n int)");
  }

  @AfterEach
  void close() {
    session.close();
    database.close();
  }

  @Test
  void rulesWithSeveralActions() throws Exception {
    run(
        "CREATE RULE r AS ON INSERT TO t DO ALSO ("
            + "INSERT INTO log VALUES (NEW.n); DELETE FROM log WHERE n < 0;)");
    run("INSERT INTO t VALUES (3)");
    assertEquals("3", one("SELECT n::text FROM log"));
  }

  @Test
  void functionsWithAtomicBodies() throws Exception {
    run(
        """
        CREATE FUNCTION f(i int) RETURNS int BEGIN ATOMIC
          INSERT INTO log VALUES (i); SELECT CASE WHEN i > 0 THEN 1 ELSE 2 END;
        END""");
    run(
        """
        CREATE PROCEDURE p() BEGIN ATOMIC INSERT INTO log VALUES (1); INSERT INTO log VALUES (2);
        END""");
    run("CALL p()");
    assertEquals("1", one("SELECT f(5)::text"));
    assertEquals("3", one("SELECT count(*)::text FROM log"));
  }

  @Test
  void questionMarksAreOperators() throws Exception {
    run("INSERT INTO t VALUES (1, '{\"a\": 1}')");
    assertEquals("DELETE 1", run("DELETE FROM t WHERE j ? 'a' AND j ?| ARRAY['a'] AND '??' <> ''"));
    run("CREATE OPERATOR ?? (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl)");
    run("INSERT INTO log SELECT 2 ?? 3");
    assertEquals("5", one("SELECT n::text FROM log"));
  }

  @Test
  void bracesAreNoEscapes() throws Exception {
    run("CREATE TABLE texts (v text)");
    run("INSERT INTO texts VALUES ('{fn now()} {d ''2024-01-01''}'), ('{1,2}')");
    run("COMMENT ON TABLE texts IS '{?= call x}'");
    assertEquals(
        "{fn now()} {d '2024-01-01'}{1,2}{?= call x}",
        one("SELECT string_agg(v, '') || obj_description('texts'::regclass) FROM texts"));
  }

  @Test
  void aStrayParameterIsTheServersError() {
    ServerException e =
        assertThrows(ServerException.class, () -> run("SELECT * FROM t WHERE n = $1"));
    assertEquals("42P02", e.error().sqlState());
  }

  @Test
  void oldStringSyntaxIsNotMisread() throws Exception {
    run("SET standard_conforming_strings TO off");
    run("SET escape_string_warning TO off");
    run("INSERT INTO t (j) SELECT to_jsonb('it\\'s; ok'::text)");
    assertEquals("it's; ok", one("SELECT j #>> '{}' FROM t"));
  }

  @Test
  void severalCommandsAreReported() {
    ServerException e =
        assertThrows(
            ServerException.class, () -> run("INSERT INTO log VALUES (1); DELETE FROM log"));
    assertTrue(e.getMessage().contains("INSERT 0 1, DELETE 1"), e.getMessage());
  }

  @Test
  void allThatRefusesATransactionRuns() throws Exception {
    run("CREATE INDEX CONCURRENTLY i ON t (n)");
    run("REINDEX TABLE CONCURRENTLY t");
    run("VACUUM (ANALYZE) t");
    run("DROP INDEX CONCURRENTLY i");
    run("ALTER SYSTEM SET work_mem TO '5MB'");
    run("ALTER SYSTEM RESET work_mem");
    run("CREATE DATABASE " + test.name() + "_more");
    assertEquals("DROP DATABASE", run("DROP DATABASE " + test.name() + "_more"));
  }

  private String run(String sql) throws ServerException {
    return session.execute(sql, notice -> {}).commandTag();
  }

  private String one(String sql) throws ServerException {
    return session.query(sql, row -> row.getString(1)).getFirst();
  }
}
