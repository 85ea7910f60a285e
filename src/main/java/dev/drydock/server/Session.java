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
   * @param sql with {@code ?} for values; the operator of that name is written {@code ??}
   * @param parameters bound in order: strings, numbers, booleans, {@code java.time} values, byte
   *     arrays, a collection of strings as {@code text[]}; null is allowed
   */
  <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) throws ServerException;

  /**
   * Which texts the server's grammar understands. Nothing of them is run. Within an open
   * transaction, which goes on whatever they are.
   *
   * @return one for each text, in order
   * @throws ServerException also where the login may not use PL/pgSQL
   */
  List<Boolean> parses(List<String> texts) throws ServerException;

  /** The login's standing and the server's version, read once when the session was opened. */
  ServerFacts facts();

  /**
   * Has the server cancel what runs; nothing happens when nothing does. May be called from any
   * thread and returns at once; what runs then fails with {@code 57014}. When the network is dead
   * the connection is cut after a few seconds, and what runs fails as lost.
   */
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
