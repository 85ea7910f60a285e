package dev.drydock.run;

import java.time.Duration;

/**
 * How to apply.
 *
 * @param lockTimeout longest wait for a lock; never zero
 * @param statementTimeout zero for none
 * @param retries how often a migration of which nothing is committed is tried again after a lock
 *     timeout
 */
public record ApplyOptions(Duration lockTimeout, Duration statementTimeout, int retries) {
  /** 3 s for a lock, no limit for a statement, five retries. */
  public static ApplyOptions standard() {
    return new ApplyOptions(Duration.ofSeconds(3), Duration.ZERO, 5);
  }
}
