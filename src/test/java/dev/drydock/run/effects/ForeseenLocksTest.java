package dev.drydock.run.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.run.effects.ForeseenLocks.Foreseen;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is foreseen is what the server then locks. */
class ForeseenLocksTest {
  private static final String TABLES =
      """
      CREATE TABLE a (id int PRIMARY KEY, name text);
      CREATE TABLE b (id int PRIMARY KEY, a_id int, CONSTRAINT known CHECK (id > 0) NOT VALID);
      CREATE TABLE c (id int);
      CREATE TABLE p (id int) PARTITION BY LIST (id);
      CREATE INDEX c_id ON c (id);
      CREATE POLICY look ON c USING (true);
      CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      ANALYZE a;
      """;

  private static TestDatabase test;

  @BeforeAll
  static void tables() throws Exception {
    test = TestPostgres.freshDatabase();
    test.execute(TABLES);
  }

  @Test
  void equalsWhatTheServerLocks() throws Exception {
    for (String sql :
        new String[] {
          "ALTER TABLE a ADD COLUMN x int; CREATE TABLE a2 (id int)",
          "ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a",
          "ALTER TABLE b VALIDATE CONSTRAINT known",
          "CREATE TABLE d (id int, a_id int REFERENCES a, b_id int REFERENCES b (id))",
          "ALTER TABLE p ATTACH PARTITION c FOR VALUES IN (1); ALTER TABLE a DISABLE TRIGGER USER",
          "ALTER TABLE b ADD COLUMN c_id int REFERENCES a (id), ALTER COLUMN a_id SET NOT NULL",
          "CREATE INDEX ON a (name); CREATE INDEX ON c (id)",
          "CREATE TRIGGER t BEFORE UPDATE ON b FOR EACH ROW EXECUTE FUNCTION touched()",
          "CREATE POLICY p ON b USING (true); DROP POLICY look ON c",
          "DROP INDEX c_id",
          "TRUNCATE c; LOCK TABLE a IN SHARE MODE",
          "UPDATE a SET name = 'x'; SELECT * FROM b",
        }) {
      assertEquals(locked(sql), foreseen(sql), sql);
    }
  }

  /** One statement at a time: a sure need is a lock the server takes, in just this mode. */
  @Test
  void whatIsSureIsTaken() throws Exception {
    for (String sql :
        new String[] {
          "ALTER TABLE a ADD COLUMN IF NOT EXISTS name text REFERENCES b",
          "ALTER TABLE a ALTER COLUMN name SET STATISTICS 10",
          "ALTER TABLE a SET (fillfactor = 80)",
          "ALTER TABLE a ALTER COLUMN name SET STATISTICS 10, ALTER COLUMN name SET DEFAULT 'x'",
          "ALTER TABLE b VALIDATE CONSTRAINT known, ALTER COLUMN a_id SET STATISTICS 10",
          "ALTER TABLE b DROP CONSTRAINT known",
          "ALTER TABLE b ADD CONSTRAINT other CHECK (id > 1) NOT VALID",
          "ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a NOT VALID",
          "ALTER TABLE c ENABLE ROW LEVEL SECURITY",
          "ALTER TABLE a ENABLE TRIGGER USER",
          "ALTER TABLE a ALTER COLUMN id TYPE bigint",
          "ALTER TABLE a RENAME COLUMN name TO title",
          "ALTER INDEX c_id RENAME TO c_2",
          "ALTER TABLE p ATTACH PARTITION c FOR VALUES IN (1)",
          "CREATE TABLE IF NOT EXISTS a (id int REFERENCES b)",
          "CREATE INDEX IF NOT EXISTS c_id ON c (id)",
          "DROP TRIGGER IF EXISTS nope ON a",
          "DROP POLICY look ON c",
          "INSERT INTO a VALUES (1)",
          "UPDATE c SET id = 1",
          "DELETE FROM c",
          "MERGE INTO c USING a ON a.id = c.id WHEN MATCHED THEN DELETE",
          "LOCK TABLE a IN SHARE ROW EXCLUSIVE MODE",
        }) {
      Set<String> taken = taken(sql);
      Set<String> sure =
          shapes(sql)
              .flatMap(NeededLocks::of)
              .filter(NeededLocks.Need::sure)
              .map(need -> need.relation().own() + " " + need.mode().mode())
              .collect(Collectors.toSet());
      assertTrue(taken.containsAll(sure), () -> sql + ": sure of " + sure + ", taken " + taken);
    }
  }

  /** As {@code relation mode}. */
  private static Set<String> taken(String sql) throws Exception {
    Set<String> taken = new TreeSet<>();
    try (Connection connection = test.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT c.relname || ' ' || replace(l.mode, 'Lock', '') FROM pg_locks l"
                  + " JOIN pg_class c ON c.oid = l.relation WHERE l.pid = pg_backend_pid()")) {
        while (rows.next()) {
          taken.add(rows.getString(1));
        }
      }
      connection.rollback();
    }
    return taken;
  }

  @Test
  void saysItInWordsWithTheWorstFirst() throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        Session session = database.read()) {
      assertEquals(
          "reads and writes of public.c wait; writes to public.a wait; reads go on (about 0 rows)",
          ForeseenLocks.of(shapes("CREATE INDEX ON a (name); TRUNCATE c"), session).stream()
              .map(Foreseen::words)
              .collect(Collectors.joining("; ")));
    }
  }

  private static Stream<Shape> shapes(String sql) {
    Script script = Script.parse(sql);
    return script.statements().stream().map(statement -> Shapes.of(script, statement));
  }

  private static Map<String, LockMode> foreseen(String sql) throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        Session session = database.read()) {
      return ForeseenLocks.of(shapes(sql), session).stream()
          .collect(Collectors.toMap(Foreseen::table, Foreseen::mode, (x, y) -> x, TreeMap::new));
    }
  }

  /** The strongest lock of each table that was there before, where it keeps writers waiting. */
  private static Map<String, LockMode> locked(String sql) throws Exception {
    Map<String, LockMode> locks = new TreeMap<>();
    try (Connection connection = test.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT 'public.' || c.relname, l.mode FROM pg_locks l JOIN pg_class c"
                  + " ON c.oid = l.relation WHERE l.pid = pg_backend_pid()"
                  + " AND c.relname IN ('a', 'b', 'c', 'p')")) {
        while (rows.next()) {
          LockMode mode = LockMode.of(rows.getString(2)).orElseThrow();
          if (mode.blocksWrites()) {
            locks.merge(rows.getString(1), mode, (x, y) -> x.compareTo(y) >= 0 ? x : y);
          }
        }
      }
      connection.rollback();
    }
    return locks;
  }
}
