package dev.drydock.command.demo;

import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A test database at a story's beginning, on which files run as {@code psql -1 -f} runs them. */
final class DemoRun implements AutoCloseable {
  private final Connection connection;

  DemoRun(TestDatabase database) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:postgresql://"
                + database.host()
                + ":"
                + database.port()
                + "/"
                + database.name()
                + "?preferQueryMode=simple",
            database.user(),
            database.password());
  }

  static DemoRun at(TestDatabase database, Demo demo) throws SQLException, IOException {
    try (DemoRun setUp = new DemoRun(database)) {
      new DemoBeginning(setUp.connection).writeIfAbsent(demo);
    }
    return new DemoRun(database);
  }

  Connection connection() {
    return connection;
  }

  /** Runs a text as one message, which is one transaction unless it says else; its notices. */
  List<String> run(String sql) throws SQLException {
    List<String> notices = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
        notices.add(w.getMessage());
      }
    }
    return notices;
  }

  /** The SQLSTATE a text fails with, or {@code 00000}; nothing of it stays. */
  String failure(String sql) throws SQLException {
    connection.setAutoCommit(false);
    try {
      run(sql);
      return "00000";
    } catch (SQLException refused) {
      return refused.getSQLState() + " " + refused.getMessage();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  String ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
