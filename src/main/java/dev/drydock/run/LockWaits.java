package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks, from another session, what a backend waits for and who is in its way. */
final class LockWaits {
  private static final String WANTED =
      """
      SELECT coalesce(n.nspname || '.' || c.relname, l.locktype), l.mode,
             extract(epoch FROM pg_catalog.clock_timestamp() - l.waitstart) * 1000
        FROM pg_catalog.pg_locks l
        LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
             AND l.database = (SELECT oid FROM pg_catalog.pg_database
                                WHERE datname = pg_catalog.current_database())
        LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE l.pid = ? AND NOT l.granted
       LIMIT 1
      """;

  private static final String HOLDERS =
      """
      SELECT a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''),
             coalesce(host(a.client_addr), 'local'), coalesce(a.state, ''),
             extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start) * 1000,
             left(coalesce(a.query, ''), 200)
        FROM pg_catalog.pg_stat_activity a
       WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?))
       ORDER BY a.xact_start
      """;

  private LockWaits() {}

  /** Empty when the backend waits for no lock. */
  static Optional<LockWait> of(int pid, Session session) throws ServerException {
    List<LockWait> wanted = session.query(WANTED, LockWaits::wait, pid);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    LockWait wait = wanted.getFirst();
    List<LockWait.Holder> holders = session.query(HOLDERS, LockWaits::holder, pid);
    return Optional.of(new LockWait(wait.relation(), wait.mode(), wait.waited(), holders));
  }

  private static LockWait wait(ResultSet row) throws SQLException {
    return new LockWait(
        kind(row.getString(1)), shortened(row.getString(2)), millis(row, 3), List.of());
  }

  /** Lock types in words a person knows. */
  private static String kind(String relation) {
    return switch (relation) {
      case "transactionid", "tuple" -> "a row";
      case "virtualxid" -> "a transaction to end";
      default -> relation;
    };
  }

  /** {@code AccessExclusiveLock} without its last word. */
  static String shortened(String mode) {
    return mode.endsWith("Lock") ? mode.substring(0, mode.length() - 4) : mode;
  }

  static LockWait.Holder holder(ResultSet row) throws SQLException {
    return new LockWait.Holder(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        millis(row, 6),
        row.getString(7));
  }

  private static Duration millis(ResultSet row, int column) throws SQLException {
    return Duration.ofMillis((long) row.getDouble(column));
  }
}
