package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each statement inside a block on a server: what it refuses with 25001 is what we say. */
class TransactionRefusalsTest {
  private static final List<String> STATEMENTS =
      List.of(
          "CREATE INDEX CONCURRENTLY ON t (a)",
          "create unique index concurrently i2 on t (a)",
          "CREATE INDEX i2 ON t (a)",
          "CREATE INDEX \"concurrently\" ON t (a)",
          "DROP INDEX CONCURRENTLY i",
          "DROP INDEX CONCURRENTLY IF EXISTS i",
          "DROP INDEX i",
          "REINDEX INDEX CONCURRENTLY i",
          "REINDEX TABLE CONCURRENTLY t",
          "REINDEX (CONCURRENTLY) TABLE t",
          "REINDEX (VERBOSE, CONCURRENTLY on) INDEX i",
          "REINDEX (CONCURRENTLY false) INDEX i",
          "REINDEX INDEX i",
          "REINDEX TABLE t",
          "REINDEX SCHEMA s",
          "REINDEX (VERBOSE) SCHEMA CONCURRENTLY s",
          "REINDEX DATABASE x",
          "REINDEX SYSTEM x",
          "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
          "ALTER TABLE IF EXISTS ONLY p DETACH PARTITION p1 CONCURRENTLY",
          "ALTER TABLE p DETACH PARTITION p1",
          "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
          "VACUUM",
          "VACUUM (FULL) t",
          "ANALYZE t",
          "CLUSTER",
          "CLUSTER VERBOSE",
          "CLUSTER t USING i",
          "CREATE DATABASE other",
          "DROP DATABASE IF EXISTS other",
          "ALTER DATABASE x SET TABLESPACE pg_default",
          "ALTER DATABASE x SET work_mem = '8MB'",
          "CREATE TABLESPACE s LOCATION '/nowhere'",
          "DROP TABLESPACE s",
          "ALTER SYSTEM SET work_mem = '8MB'",
          "ALTER SYSTEM RESET work_mem",
          "DISCARD ALL",
          "DISCARD PLANS",
          "COMMIT PREPARED 'x'",
          "ROLLBACK PREPARED 'x'",
          "ALTER TYPE e ADD VALUE 'b'",
          "CREATE SUBSCRIPTION n CONNECTION 'dbname=x' PUBLICATION p",
          "CREATE SUBSCRIPTION n CONNECTION 'dbname=x' PUBLICATION p WITH (copy_data = false)",
          "CREATE SUBSCRIPTION n CONNECTION 'dbname=x' PUBLICATION p WITH (create_slot = false)",
          "CREATE SUBSCRIPTION n CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
          "DROP SUBSCRIPTION enabled",
          "ALTER SUBSCRIPTION enabled REFRESH PUBLICATION",
          "ALTER SUBSCRIPTION enabled SET PUBLICATION q",
          "ALTER SUBSCRIPTION enabled ADD PUBLICATION r",
          "ALTER SUBSCRIPTION enabled DROP PUBLICATION q WITH (refresh = true)",
          "ALTER SUBSCRIPTION enabled SET PUBLICATION q WITH (refresh = false)",
          "ALTER SUBSCRIPTION enabled SET (synchronous_commit = off)",
          "ALTER SUBSCRIPTION enabled DISABLE");

  /** These came with PostgreSQL 17 and 18. */
  private static final List<String> NEWER =
      List.of(
          "CLUSTER (VERBOSE)",
          "ALTER SUBSCRIPTION disabled SET (failover = true)",
          "ALTER SUBSCRIPTION disabled SET (two_phase = false)");

  @Test
  void theBundledServerAgrees() throws SQLException {
    assertAgrees(TestPostgres.shared(), STATEMENTS);
    assertAgrees(TestPostgres.shared(), NEWER);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void olderServersAgree(int major) throws SQLException {
    assertAgrees(TestPostgres.ofMajor(major), STATEMENTS);
  }

  private static void assertAgrees(TestPostgres server, List<String> statements)
      throws SQLException {
    TestDatabase database = server.newDatabase();
    database.execute(
        """
        CREATE TABLE t (a int);
        CREATE INDEX i ON t (a);
        CREATE TYPE e AS ENUM ('a');
        CREATE TABLE p (a int) PARTITION BY RANGE (a);
        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
        """);
    for (String subscription : List.of("enabled", "disabled")) {
      database.execute(
          "CREATE SUBSCRIPTION "
              + subscription
              + " CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p, q WITH (connect = false)");
    }
    database.execute("ALTER SUBSCRIPTION enabled ENABLE");
    try (Connection connection = database.connect()) {
      List<String> disagreements = new ArrayList<>();
      for (String sql : statements) {
        boolean refused = serverRefuses(connection, sql);
        Statement statement = Script.parse(sql).statements().getFirst();
        if (refused != (statement.kind() == StatementKind.REFUSES_TRANSACTION)) {
          disagreements.add(sql + (refused ? " is refused" : " is accepted"));
        }
      }
      assertEquals(List.of(), disagreements);
    } finally {
      for (String subscription : List.of("enabled", "disabled")) {
        database.execute("ALTER SUBSCRIPTION " + subscription + " DISABLE");
        database.execute("ALTER SUBSCRIPTION " + subscription + " SET (slot_name = NONE)");
        database.execute("DROP SUBSCRIPTION " + subscription);
      }
    }
  }

  private static boolean serverRefuses(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return false;
    } catch (SQLException e) {
      return "25001".equals(e.getSQLState());
    } finally {
      connection.rollback();
    }
  }
}
