package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.HistoryLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The history's lock, held for a whole run on its own connection, which is in no transaction
 * meanwhile. Tried, never waited for: the answer is who holds it.
 */
final class RunLock {
  private static final String HOLDER =
      """
      SELECT a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''),
             coalesce(host(a.client_addr), 'local'), coalesce(a.state, ''),
             extract(epoch FROM pg_catalog.clock_timestamp() - a.backend_start) * 1000,
             left(coalesce(a.query, ''), 200)
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
       WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
         AND l.database = (SELECT oid FROM pg_catalog.pg_database
                            WHERE datname = pg_catalog.current_database())
         AND ((l.classid::bigint << 32) | l.objid::bigint) = ?
      """;

  private RunLock() {}

  /**
   * Takes the lock.
   *
   * @throws DrydockException REFUSED when another session holds it, naming that
   */
  static void take(WriteSession session, HistoryLock lock) throws DrydockException {
    switch (lock) {
      case HistoryLock.Advisory advisory -> take(session, advisory.keys());
      case HistoryLock.Row row -> {
        if (session.update(row.claimSql()) == 0) {
          List<String> holder = session.query(row.holderSql(), found -> found.getString(1));
          throw taken(holder.isEmpty() ? "another program" : holder.getFirst());
        }
      }
    }
  }

  private static void take(WriteSession session, List<Long> keys) throws DrydockException {
    List<Long> held = new ArrayList<>();
    for (long key : keys) {
      if (!session.tryAdvisoryLock(key)) {
        Optional<String> holder = holder(session, key);
        for (long other : held) {
          session.advisoryUnlock(other);
        }
        throw taken(holder.orElse("another session, which has just ended"));
      }
      held.add(key);
    }
  }

  private static Optional<String> holder(Session session, long key) throws ServerException {
    return session.query(HOLDER, LockWaits::holder, key).stream().findFirst().map(RunLock::words);
  }

  private static String words(LockWait.Holder holder) {
    return "%s%s from %s (process %d, %s, connected for %d s)"
        .formatted(
            holder.user(),
            holder.application().isEmpty() ? "" : " with " + holder.application(),
            holder.client(),
            holder.pid(),
            holder.state(),
            holder.since().toSeconds());
  }

  /** Gives it back; the session's end would as well, but only when the server notices. */
  static void release(WriteSession session, HistoryLock lock) throws ServerException {
    switch (lock) {
      case HistoryLock.Advisory advisory -> {
        for (long key : advisory.keys()) {
          session.advisoryUnlock(key);
        }
      }
      case HistoryLock.Row row -> session.update(row.releaseSql());
    }
  }

  private static DrydockException taken(String holder) {
    return new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            "lock-held",
            "Another run is going on: the history's lock is held by " + holder + ".",
            "Wait for that run to end, or end that session, then look at the list again."));
  }
}
