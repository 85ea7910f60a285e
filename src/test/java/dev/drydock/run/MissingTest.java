package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.sql.MadeObject;
import dev.drydock.sql.MadeObject.Kind;
import dev.drydock.sql.Script;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
  void anotherObjectOfThatNameIsNotMeant() {
    Missing table =
        new Missing(java.util.Set.of(Kind.RELATION), Optional.empty(), "orders", Optional.empty());
    assertTrue(table.is(object(Kind.RELATION, null, "orders", null), PATH));
    assertTrue(table.is(object(Kind.RELATION, "public", "orders", null), PATH));
    assertFalse(table.is(object(Kind.RELATION, "audit", "orders", null), PATH));
    assertFalse(table.is(object(Kind.FUNCTION, null, "orders", null), PATH));
    Missing policy =
        new Missing(java.util.Set.of(Kind.POLICY), Optional.empty(), "p", Optional.of("t"));
    assertTrue(policy.is(object(Kind.POLICY, null, "p", "t"), PATH));
    assertFalse(policy.is(object(Kind.POLICY, null, "p", "u"), PATH));
  }

  private static MadeObject object(Kind kind, String schema, String name, String of) {
    return new MadeObject(kind, Optional.ofNullable(schema), name, Optional.ofNullable(of));
  }

  /** The first is never run; the second must fail, and be explained by the first. */
  private static void follows(TestDatabase database, String unmade, String then) throws Exception {
    Script earlier = Script.parse(unmade);
    Unmade ledger = new Unmade(List.of());
    ledger.failed(
        earlier, earlier.statements().getFirst(), "1.sql", StepOutcome.FAILED, Optional.empty());
    Script script = Script.parse(then);
    Optional<Missing> missing = Missing.in(error(database, then));
    assertTrue(missing.isPresent(), then);
    Optional<Unmade.Entry> cause =
        ledger.explains(missing.get(), Step.of(script, script.statements().getFirst()), PATH);
    assertTrue(cause.isPresent(), then + " should follow from " + unmade);
    assertEquals("1.sql", cause.get().by().orElseThrow().file());
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
