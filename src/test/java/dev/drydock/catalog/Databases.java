package dev.drydock.catalog;

import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads and fills the databases of these tests. */
final class Databases {
  private Databases() {}

  static String everyKind() throws IOException {
    try (InputStream in = Databases.class.getResourceAsStream("/catalog/every-kind.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Statement by statement: the driver cannot split all of them. */
  static void run(TestDatabase test, String sql) throws SQLException {
    Script script = Script.parse(sql);
    try (Connection connection = test.connect();
        java.sql.Statement statement = connection.createStatement()) {
      for (Statement one : script.statements()) {
        try {
          statement.execute(script.textOf(one));
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + "\nin: " + script.textOf(one), e);
        }
      }
    }
  }

  static Snapshot snapshot(TestDatabase test) throws Exception {
    return snapshot(test, Scope.all());
  }

  static Snapshot snapshot(TestDatabase test, Scope scope) throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        Session session = database.read()) {
      return Snapshot.read(session, scope);
    }
  }
}
