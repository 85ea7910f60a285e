package dev.drydock.run;

import java.time.Duration;

/**
 * How to rehearse on the target.
 *
 * @param lockTimeout longest wait for a lock; never zero
 * @param statementTimeout zero for none
 * @param lockCap after holding locks that stop others for this long, all is rolled back
 * @param changes whether to tell what changes in the catalog, which takes a third of the time
 */
public record RehearsalOptions(
    Duration lockTimeout, Duration statementTimeout, Duration lockCap, boolean changes) {
  /** With all there is to tell. */
  public RehearsalOptions(Duration lockTimeout, Duration statementTimeout, Duration lockCap) {
    this(lockTimeout, statementTimeout, lockCap, true);
  }

  /** 3 s for a lock, no limit for a statement, locks held for 10 s at most. */
  public static RehearsalOptions standard() {
    return new RehearsalOptions(Duration.ofSeconds(3), Duration.ZERO, Duration.ofSeconds(10));
  }
}
