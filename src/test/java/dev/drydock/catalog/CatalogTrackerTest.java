package dev.drydock.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is followed within one long transaction, beside whole snapshots of it. */
class CatalogTrackerTest {
  private static final String MADE =
      """
      CREATE TABLE p (id int PRIMARY KEY, n int);
      CREATE TABLE t (id serial PRIMARY KEY, p int, n int GENERATED ALWAYS AS IDENTITY, note text);
      CREATE TABLE parted (id int, n int) PARTITION BY LIST (id);
      CREATE TABLE part PARTITION OF parted FOR VALUES IN (1);
      CREATE VIEW v AS SELECT id, note FROM t;
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE SEQUENCE s;
      """;

  /** Each changes a relation, many of them no row of pg_class, and some only delete. */
  private static final List<String> STEPS =
      List.of(
          "ALTER TABLE t ADD CONSTRAINT positive CHECK (p > 0)",
          "COMMENT ON CONSTRAINT positive ON t IS 'why'",
          "ALTER TABLE t DROP CONSTRAINT positive",
          "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (p) REFERENCES p",
          "ALTER TABLE t ALTER n SET INCREMENT BY 5",
          "CREATE TRIGGER touch BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
          "ALTER TABLE t DISABLE TRIGGER touch",
          "DROP TRIGGER touch ON t",
          "CREATE POLICY own ON t USING (id > 1)",
          "ALTER POLICY own ON t USING (id > 2)",
          "DROP POLICY own ON t",
          "CREATE RULE no AS ON DELETE TO t DO INSTEAD NOTHING",
          "DROP RULE no ON t",
          "CREATE INDEX t_p ON t (p)",
          "ALTER TABLE t CLUSTER ON t_p",
          "COMMENT ON INDEX t_p IS 'quick'",
          "DROP INDEX t_p",
          "CREATE INDEX t_next ON t ((p + 1))",
          "ALTER INDEX t_next ALTER COLUMN 1 SET STATISTICS 9",
          "ALTER INDEX t_pkey SET (fillfactor = 50)",
          "ALTER TABLE t SET (toast.autovacuum_enabled = false)",
          "ALTER TABLE t REPLICA IDENTITY USING INDEX t_pkey",
          "ALTER TABLE t CLUSTER ON t_pkey",
          "CREATE UNIQUE INDEX once ON t (p)",
          "ALTER TABLE t ADD CONSTRAINT once UNIQUE USING INDEX once",
          "ALTER TABLE t ADD more int",
          "CREATE INDEX noted ON t (more)",
          "ALTER TABLE t RENAME more TO much",
          "ALTER TABLE t ALTER much TYPE bigint",
          "ALTER TABLE t DROP much",
          "ALTER TABLE t ALTER note SET DEFAULT ''",
          "ALTER TABLE t ALTER note SET STATISTICS 9",
          "COMMENT ON COLUMN t.note IS 'a note'",
          "GRANT SELECT (note) ON t TO public",
          "ALTER TABLE ONLY parted ALTER n SET DEFAULT 7",
          "CREATE TABLE other PARTITION OF parted FOR VALUES IN (2)",
          "ALTER TABLE parted DETACH PARTITION part",
          "ALTER SEQUENCE s OWNED BY p.n",
          "ALTER SEQUENCE s CYCLE",
          "ALTER VIEW v SET (security_barrier = true)",
          "CREATE OR REPLACE VIEW v AS SELECT id, note, p FROM t",
          "DROP VIEW v",
          "CREATE TABLE again (id int)",
          "DROP TABLE again",
          "CREATE TABLE again (id bigint)",
          "DROP TABLE part");

  @Test
  void seesEveryChangeOfRelationsHoweverOftenTheyAreSaidToBeTouched() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    Databases.run(test, MADE);
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      session.begin();
      CatalogTracker tracker = CatalogTracker.within(session, Scope.all());
      Snapshot before = Snapshot.read(session, Scope.all());
      Set<Long> ever = new HashSet<>(relations(session));
      for (String step : STEPS) {
        session.execute(step, notice -> {});
        ever.addAll(relations(session));
        Snapshot after = Snapshot.read(session, Scope.all());
        List<Change> expected =
            Changes.between(before, after).all().stream().filter(this::ofRelation).toList();
        assertFalse(expected.isEmpty(), step + " is to change something");
        assertEquals(expected, look(session, tracker, ever), step);
        assertEquals(List.of(), look(session, tracker, ever), "nothing since " + step);
        before = after;
      }
      session.rollback();
    }
  }

  private boolean ofRelation(Change change) {
    ObjectKind kind = change.id().kind();
    return kind.isRelation() || kind.isPartOfTable() || kind == ObjectKind.SEQUENCE;
  }

  private static List<Change> look(WriteSession session, CatalogTracker tracker, Set<Long> ever)
      throws Exception {
    session.savepoint("look");
    List<Change> seen = tracker.since(new Touched(ever, Set.of(), false)).all();
    session.rollbackTo("look");
    session.release("look");
    return seen;
  }

  private static Set<Long> relations(WriteSession session) throws Exception {
    return new TreeSet<>(
        session.query(
            "SELECT oid::bigint FROM pg_catalog.pg_class WHERE oid >= 16384",
            row -> row.getLong(1)));
  }
}
