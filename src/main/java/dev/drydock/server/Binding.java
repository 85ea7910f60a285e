package dev.drydock.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** Binds values to the question marks of a statement of Drydock's own. */
final class Binding {

  private Binding() {}

  /** Strings, numbers, booleans, times, byte arrays, null; a collection of strings as text[]. */
  static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        bind(connection, statement, i + 1, parameters[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
      throws SQLException {
    // No pattern switch: its first use costs every command some 20 ms.
    if (value == null) {
      statement.setNull(at, Types.NULL);
    } else if (value instanceof Instant instant) {
      statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof Collection<?> many) {
      statement.setArray(at, connection.createArrayOf("text", many.toArray()));
    } else {
      statement.setObject(at, value);
    }
  }
}
