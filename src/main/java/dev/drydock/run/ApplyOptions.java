package dev.drydock.run;

import dev.drydock.run.backup.BackupRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * How to apply.
 *
 * @param lockTimeout longest wait for a lock; never zero
 * @param statementTimeout zero for none
 * @param retries how often a migration of which nothing is committed is tried again after a lock
 *     timeout
 * @param backup what is written before anything is touched; not where nothing is to run
 */
public record ApplyOptions(
    Duration lockTimeout, Duration statementTimeout, int retries, Optional<BackupRequest> backup) {
  /** Without a backup. */
  public ApplyOptions(Duration lockTimeout, Duration statementTimeout, int retries) {
    this(lockTimeout, statementTimeout, retries, Optional.empty());
  }

  /** 3 s for a lock, no limit for a statement, five retries. */
  public static ApplyOptions standard() {
    return new ApplyOptions(Duration.ofSeconds(3), Duration.ZERO, 5);
  }
}
