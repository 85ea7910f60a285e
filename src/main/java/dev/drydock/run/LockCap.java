package dev.drydock.run;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How long a rehearsal has held locks on tables that others see. Told by the running thread after
 * each step, and found by the watch while a step takes long.
 */
final class LockCap implements Watch.Check {
  /** From the lock of an UPDATE upwards: what is weaker stops nobody but DDL. */
  static final Set<String> COUNTED =
      Set.of(
          "RowExclusiveLock",
          "ShareUpdateExclusiveLock",
          "ShareLock",
          "ShareRowExclusiveLock",
          "ExclusiveLock",
          "AccessExclusiveLock");

  /** Seen from another session, so relations made in the run are not among them. */
  private static final String HOLDS =
      """
      SELECT EXISTS (
        SELECT FROM pg_catalog.pg_locks l
          JOIN pg_catalog.pg_class c ON c.oid = l.relation
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE l.pid = ? AND l.granted AND c.oid >= 16384
           AND l.mode NOT IN ('AccessShareLock', 'RowShareLock')
           AND l.database = (SELECT oid FROM pg_catalog.pg_database
                              WHERE datname = pg_catalog.current_database())
           AND NOT (n.nspname = ? AND c.relname = ?))
      """;

  private final Duration cap;
  private final HistoryTable history;
  private OptionalLong since = OptionalLong.empty();
  private boolean stopped;

  LockCap(Duration cap, HistoryTable history) {
    this.cap = cap;
    this.history = history;
  }

  /** Such a lock is held from now on, if it was not already. */
  synchronized void held() {
    if (since.isEmpty()) {
      since = OptionalLong.of(System.nanoTime());
    }
  }

  /** Whether they have been held for too long; stays true. */
  synchronized boolean reached() {
    boolean over = since.isPresent() && System.nanoTime() - since.getAsLong() > cap.toNanos();
    stopped = stopped || over;
    return stopped;
  }

  @Override
  public boolean stop(Session reading, int pid) throws ServerException {
    if (reading
        .query(HOLDS, row -> row.getBoolean(1), pid, history.schema(), history.name())
        .getFirst()) {
      held();
    }
    return reached();
  }
}
