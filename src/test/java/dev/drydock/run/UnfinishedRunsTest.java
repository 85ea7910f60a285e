package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalRun;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedRunsTest {
  @TempDir Path home;
  private final TestDatabase target = TestPostgres.freshDatabase();
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(target, home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theServerSaysWhatBecameOfACommit() throws Exception {
    try (Connection connection = target.connect();
        Statement statement = connection.createStatement()) {
      assertEquals("committed, and is committed", said(transaction(connection, statement, true)));
      assertEquals("committed, and is not", said(transaction(connection, statement, false)));
    }
  }

  private static String transaction(Connection connection, Statement statement, boolean commit)
      throws Exception {
    connection.setAutoCommit(false);
    statement.execute("CREATE TABLE t ()");
    String id;
    try (ResultSet row = statement.executeQuery("SELECT pg_current_xact_id()")) {
      row.next();
      id = row.getString(1);
    }
    if (commit) {
      connection.commit();
    } else {
      connection.rollback();
    }
    statement.execute("DROP TABLE IF EXISTS t");
    connection.commit();
    return id;
  }

  private String said(String id) throws Exception {
    Problem problem = examined("commit", "COMMIT", Optional.of(id));
    String message = problem.message();
    int from = message.indexOf("committed,");
    return message.substring(from, message.indexOf(':', from));
  }

  @Test
  void aStatementInDoubtIsNamedWithTheEvidence() throws Exception {
    target.execute("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)");
    String sql = "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)";
    try (Connection connection = target.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException expected) {
      assertEquals("23505", expected.getSQLState());
    }
    Problem problem = examined("statement", sql, Optional.empty());
    assertEquals("in-doubt", problem.code());
    assertTrue(problem.message().contains("001_a.sql, line 3"), problem.message());
    assertTrue(problem.message().contains("invalid is public.i"), problem.message());
  }

  private Problem examined(String what, String sql, Optional<String> id) throws Exception {
    try (JournalRun run =
        bench.journal.start(
            new RunOrigin("test", Optional.empty(), bench.folder, "test")
                .header("apply", bench.database, ""))) {
      run.begin(new JournalEntry.Doubt(what, "001", "001_a.sql", 3, sql, id, Instant.now()), true);
    }
    UnfinishedRuns runs = new UnfinishedRuns(bench.journal);
    List<JournalEntry> found = runs.on(bench.database);
    assertEquals(1, found.size());
    List<Problem> problems = runs.examine(found.getFirst(), bench.database);
    assertTrue(runs.on(bench.database).isEmpty(), "looked at once");
    return problems.getFirst();
  }
}
