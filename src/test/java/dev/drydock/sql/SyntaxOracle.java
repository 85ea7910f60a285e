package dev.drydock.sql;

import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.util.PSQLException;

/**
 * Asks PostgreSQL whether it can parse a text, and has nothing of it executed: all of a message is
 * parsed before its first statement runs, which divides by zero. Only in simple query mode is a
 * text sent as it is.
 */
final class SyntaxOracle implements AutoCloseable {
  private static final String FAILS = "SELECT 1/0;";

  /**
   * @param sqlState 42601 for nearly all of them
   * @param position in the text, from 1, in code points; empty where the server names none
   */
  record Refusal(String sqlState, String message, OptionalInt position) {}

  private final Connection connection;

  SyntaxOracle(TestPostgres server) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?preferQueryMode=simple",
            TestPostgres.SUPERUSER,
            TestPostgres.PASSWORD);
  }

  /** Empty where the text parses. */
  Optional<Refusal> refusal(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(FAILS + sql);
      throw new AssertionError("1/0 has a value");
    } catch (PSQLException e) {
      if ("22012".equals(e.getSQLState())) {
        return Optional.empty();
      }
      int position =
          e.getServerErrorMessage() == null ? 0 : e.getServerErrorMessage().getPosition();
      return Optional.of(
          new Refusal(
              e.getSQLState(),
              e.getMessage(),
              position == 0 ? OptionalInt.empty() : OptionalInt.of(position - FAILS.length())));
    }
  }

  boolean parses(String sql) throws SQLException {
    return refusal(sql).isEmpty();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
