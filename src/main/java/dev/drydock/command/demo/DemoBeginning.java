package dev.drydock.command.demo;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the state a story begins with into an empty database, in one transaction: a program killed
 * on the way leaves it empty, and the next one begins again.
 */
final class DemoBeginning {
  /** The database's comment, by which it is known to be complete. */
  private static final String MARK = "Drydock demo";

  private final Connection connection;

  /**
   * @param connection one that sends a text of several statements as it is
   */
  DemoBeginning(Connection connection) {
    this.connection = connection;
  }

  void writeIfAbsent(Demo demo) throws SQLException, IOException {
    connection.setAutoCommit(false);
    if (isWritten()) {
      connection.rollback();
      return;
    }
    if (demo.platform().isPresent()) {
      run(DemoResources.text(demo.platform().get()));
    }
    for (String migration : demo.applied()) {
      String text = DemoResources.text(migration);
      run(text);
      if (demo == Demo.SUPABASE) {
        recordAsSupabase(migration.substring(migration.indexOf('/') + 1), text);
      }
    }
    run(DemoResources.text(demo.setup()));
    run(
        "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS "
            + ("%L', current_database(), '" + MARK + "'); END; $$"));
    connection.commit();
  }

  private boolean isWritten() throws SQLException {
    try (PreparedStatement question =
        connection.prepareStatement(
            "SELECT 1 FROM pg_database WHERE datname = current_database()"
                + " AND shobj_description(oid, 'pg_database') = ?")) {
      question.setString(1, MARK);
      try (ResultSet answer = question.executeQuery()) {
        return answer.next();
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private void recordAsSupabase(String file, String text) throws SQLException {
    int underscore = file.indexOf('_');
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO supabase_migrations.schema_migrations (version, name, statements)"
                + " VALUES (?, ?, ?)")) {
      insert.setString(1, file.substring(0, underscore));
      insert.setString(2, file.substring(underscore + 1, file.length() - ".sql".length()));
      insert.setArray(3, connection.createArrayOf("text", pieces(text).toArray()));
      insert.executeUpdate();
    }
  }

  /** As Supabase's command line cuts a file: a comment belongs to the statement after it. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (Statement statement : Script.parse(text).statements()) {
      pieces.add(text.substring(from, statement.end()).strip());
      from = Math.min(text.length(), statement.end() + 1);
    }
    return pieces;
  }
}
