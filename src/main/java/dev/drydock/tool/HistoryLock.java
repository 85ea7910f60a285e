package dev.drydock.tool;

import java.util.List;

/** The lock a tool takes on its history while it runs. */
public sealed interface HistoryLock {

  /**
   * Session-level advisory locks, tried in order; all are held for the whole run.
   *
   * @param keys as {@code pg_try_advisory_lock(bigint)} takes them
   */
  record Advisory(List<Long> keys) implements HistoryLock {
    public Advisory {
      keys = List.copyOf(keys);
    }
  }

  /** A row that says who holds it (Knex, Liquibase). */
  record Row(String claimSql, String releaseSql, String holderSql) implements HistoryLock {}
}
