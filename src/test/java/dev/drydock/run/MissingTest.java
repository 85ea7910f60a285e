package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.sql.MadeObject;
import dev.drydock.sql.MadeObject.Kind;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects that errors name, as a real server words them. */
class MissingTest {
  private static final List<String> PATH = List.of("public");

  @Test
  void whatAFailedStatementWouldHaveMadeIsRecognisedInTheServersWords() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE TABLE t (id int); CREATE SCHEMA app");
    follows(database, "CREATE TABLE x (id int)", "SELECT * FROM x");
    follows(database, "CREATE TABLE public.x (id int)", "DROP TABLE x");
    follows(database, "CREATE TABLE x (id int)", "CREATE INDEX ON public.x (id)");
    follows(database, "CREATE TABLE x (id int)", "CREATE FUNCTION f(x) RETURNS int RETURN 1");
    follows(database, "CREATE VIEW v AS SELECT 1", "DROP VIEW v");
    follows(database, "CREATE SEQUENCE s", "SELECT nextval('s')");
    follows(database, "CREATE INDEX i ON t (id)", "DROP INDEX i");
    follows(database, "CREATE TYPE mood AS ENUM ('a')", "CREATE TABLE u (m mood)");
    follows(database, "CREATE FUNCTION f() RETURNS int RETURN 1", "SELECT f()");
    follows(database, "CREATE FUNCTION app.f() RETURNS int RETURN 1", "DROP FUNCTION app.f");
    follows(database, "CREATE PROCEDURE p() AS '' LANGUAGE sql", "CALL p()");
    follows(database, "CREATE SCHEMA nope", "CREATE TABLE nope.u (id int)");
    follows(database, "CREATE ROLE nobody_yet", "GRANT SELECT ON t TO nobody_yet");
    follows(database, "ALTER TABLE t ADD COLUMN c int", "UPDATE t SET c = 1");
    follows(database, "ALTER TABLE t ADD COLUMN c int", "SELECT a.c FROM t a");
    follows(database, "ALTER TABLE t ADD COLUMN c int", "SELECT c FROM t");
    follows(database, "ALTER TABLE t ADD c int", "CREATE INDEX ON t (c)");
    follows(database, "ALTER TABLE t ADD c int", "ALTER TABLE t ADD UNIQUE (c)");
    follows(database, "CREATE POLICY p ON t", "DROP POLICY p ON t");
    follows(database, "CREATE FOREIGN DATA WRAPPER w", "CREATE SERVER s FOREIGN DATA WRAPPER w");
    follows(
        database, "ALTER TABLE t ADD CONSTRAINT k CHECK (true)", "ALTER TABLE t DROP CONSTRAINT k");
    follows(
        database,
        "CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION f()",
        "DROP TRIGGER g ON t");
  }

  @Test
  void aColumnOfAnotherTableDoesNotFollow() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(
        "CREATE TABLE t (id int); CREATE TABLE u (id int); CREATE TABLE data (id int)");
    String unmade = "ALTER TABLE t ADD COLUMN c int";
    standsAlone(database, unmade, "SELECT u.c FROM t, u");
    standsAlone(database, unmade, "SELECT b.c FROM t AS a JOIN data AS b ON a.id = b.id");
    standsAlone(database, unmade, "SELECT b.c FROM t a, data b");
    standsAlone(database, unmade, "ALTER TABLE u ADD FOREIGN KEY (c) REFERENCES t (id)");
    standsAlone(database, unmade, "ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES u (c)");
    standsAlone(database, unmade, "CREATE TABLE w (id int REFERENCES t, CHECK (c > 0))");
    follows(database, unmade, "SELECT b.c FROM u AS a JOIN t AS b ON a.id = b.id");
    follows(database, unmade, "SELECT q.c FROM (SELECT * FROM t) q JOIN u ON true");
    follows(database, unmade, "SELECT public.t.c FROM u, public.t");
    follows(database, unmade, "INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET id = t.c");
    follows(database, unmade, "CREATE TABLE w (id int REFERENCES t (c))");
    follows(database, unmade, "ALTER TABLE u ADD COLUMN t_c int REFERENCES t (c)");
    follows(database, unmade, "ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES u (id)");
  }

  @Test
  void aRoutineOfOtherArgumentsDoesNotFollow() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    String unmade = "CREATE FUNCTION f(a int, b text DEFAULT '') RETURNS int RETURN 1";
    standsAlone(database, unmade, "SELECT f()");
    standsAlone(database, unmade, "SELECT f(1, 'a', numeric '2')");
    standsAlone(database, unmade, "DROP FUNCTION f(int, numeric(10,2), int)");
    follows(database, unmade, "SELECT f(1)");
    follows(database, unmade, "SELECT f(a => 1, b => 'a')");
    follows(database, unmade, "ALTER FUNCTION f(int, text) OWNER TO CURRENT_USER");
    follows(database, "CREATE FUNCTION g(VARIADIC a int[]) RETURNS int RETURN 1", "SELECT g(1, 2)");
    follows(
        database,
        "CREATE PROCEDURE p(a int, OUT b int) BEGIN ATOMIC SELECT 1; END",
        "CALL p(1, NULL)");
    follows(
        database,
        "CREATE FUNCTION r() RETURNS TABLE (a int, b int) AS 'SELECT 1, 2' LANGUAGE sql",
        "SELECT * FROM r()");
  }

  @Test
  void whatIsDroppedIsMissedBecauseOfThat() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE TABLE t (id int)");
    String table = "CREATE TABLE x (id int)";
    standsAlone(database, table, "DROP TABLE IF EXISTS x", "ALTER TABLE x ADD y int");
    standsAlone(database, table, "DROP TABLE x", "SELECT * FROM public.x");
    standsAlone(database, table, "ALTER TABLE x RENAME TO y", "SELECT * FROM x");
    standsAlone(database, "CREATE TABLE s.x (id int)", "DROP SCHEMA s", "SELECT * FROM s.x");
    standsAlone(database, "ALTER TABLE t ADD c int", "ALTER TABLE t DROP c", "SELECT c FROM t");
    String function = "CREATE FUNCTION f(a int) RETURNS int RETURN 1";
    standsAlone(database, function, "DROP FUNCTION IF EXISTS f(int)", "SELECT f(1)");
    follows(database, function, "DROP FUNCTION IF EXISTS f(int, text)", "SELECT f(1)");
    follows(database, table, "DROP TABLE IF EXISTS other.x", "SELECT * FROM x");
    follows(database, table, "ALTER TABLE x RENAME TO y", "SELECT * FROM y");
    follows(database, table, "ALTER TABLE x DROP COLUMN id", "SELECT * FROM x");
  }

  @Test
  void anotherObjectOfThatNameIsNotMeant() {
    Missing table = missing(Kind.RELATION, "orders", null);
    assertTrue(table.is(object(Kind.RELATION, null, "orders", null), PATH));
    assertTrue(table.is(object(Kind.RELATION, "public", "orders", null), PATH));
    assertFalse(table.is(object(Kind.RELATION, "audit", "orders", null), PATH));
    assertFalse(table.is(object(Kind.FUNCTION, null, "orders", null), PATH));
    Missing policy = missing(Kind.POLICY, "p", "t");
    assertTrue(policy.is(object(Kind.POLICY, null, "p", "t"), PATH));
    assertFalse(policy.is(object(Kind.POLICY, null, "p", "u"), PATH));
  }

  private static Missing missing(Kind kind, String name, String of) {
    return new Missing(
        Set.of(kind),
        Optional.empty(),
        name,
        Optional.ofNullable(of),
        Optional.empty(),
        Optional.empty());
  }

  private static MadeObject object(Kind kind, String schema, String name, String of) {
    return new MadeObject(kind, Optional.ofNullable(schema), name, Optional.ofNullable(of));
  }

  /** All but the last are never run; that one must fail, and be explained by one of them. */
  private static void follows(TestDatabase database, String... statements) throws Exception {
    Optional<Unmade.Entry> cause = cause(database, statements);
    assertTrue(cause.isPresent(), List.of(statements) + ": the last should follow");
    assertTrue(cause.get().by().isPresent(), cause::toString);
  }

  private static void standsAlone(TestDatabase database, String... statements) throws Exception {
    assertEquals(Optional.empty(), cause(database, statements), List.of(statements).toString());
  }

  /** The first failed by itself, the next because of it. */
  private static Optional<Unmade.Entry> cause(TestDatabase database, String... statements)
      throws Exception {
    Unmade ledger = new Unmade(List.of());
    for (int i = 0; i < statements.length - 1; i++) {
      Script earlier = Script.parse(statements[i]);
      StepOutcome outcome = i == 0 ? StepOutcome.FAILED : StepOutcome.FOLLOWS_FROM;
      Statement only = earlier.statements().getFirst();
      ledger.failed(earlier, only, i + ".sql", outcome, Optional.of("public"));
    }
    String last = statements[statements.length - 1];
    Script script = Script.parse(last);
    Optional<Missing> missing = Missing.in(error(database, last));
    assertTrue(missing.isPresent(), last);
    return ledger.explains(missing.get(), Step.of(script, script.statements().getFirst()), PATH);
  }

  private static dev.drydock.server.ServerError error(TestDatabase database, String sql)
      throws Exception {
    try (var opened = dev.drydock.server.Database.open(database.profile(), database.passwords());
        var session = opened.write()) {
      session.execute(sql, notice -> {});
      throw new SQLException("not refused: " + sql);
    } catch (dev.drydock.server.ServerException refused) {
      return refused.error();
    }
  }
}
