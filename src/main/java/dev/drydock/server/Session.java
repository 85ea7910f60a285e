package dev.drydock.server;

import java.util.List;

/**
 * A session that answers questions. Values are bound, never pasted; identifiers go through {@link
 * #quoted}.
 */
public interface Session extends AutoCloseable {

  /**
   * Runs a query and maps its rows.
   *
   * @param parameters bound in order; null is allowed
   */
  <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) throws ServerException;

  /** The login's standing and the server's version, read once when the session was opened. */
  ServerFacts facts();

  /** Asks the server to cancel what runs; may be called from any thread. */
  void cancel();

  /** Gives the session back; never throws. */
  @Override
  void close();

  /** An identifier as SQL text, quoted where PostgreSQL needs it. */
  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** Makes a value of one row. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(java.sql.ResultSet row) throws java.sql.SQLException;
  }
}
