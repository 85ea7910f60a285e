package dev.drydock.run;

import dev.drydock.run.effects.LockMode;
import java.time.Duration;
import java.util.List;

/**
 * The run waits for a lock.
 *
 * @param relation what it waits for, where it is a relation; else the kind of lock
 * @param mode wanted
 * @param holders who holds it or stands before us in the queue
 */
public record LockWait(String relation, String mode, Duration waited, List<Holder> holders) {

  public LockWait {
    holders = List.copyOf(holders);
  }

  /** The mode as PostgreSQL's manual writes it; as it came for one that is no table's. */
  public String modeName() {
    return LockMode.of(mode).map(LockMode::sql).orElse(mode);
  }

  /**
   * A session in the way.
   *
   * @param state as in {@code pg_stat_activity}, for instance {@code idle in transaction}
   * @param since how long its transaction has been open
   * @param query its last statement, shortened
   */
  public record Holder(
      int pid,
      String user,
      String application,
      String client,
      String state,
      Duration since,
      String query) {}
}
