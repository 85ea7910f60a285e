package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunReport;
import java.time.Duration;
import java.util.Optional;

/**
 * Applies what is pending, one migration after the other, and stops at the first failure. The
 * person's consent is the front end's business; every other guard is in here.
 */
public final class ApplyPending {
  /**
   * @param to last version to run, as in the file name; empty for all
   * @param fingerprint of the plan that was agreed to; another one is refused
   * @param lockTimeout for each statement; never unlimited
   * @param statementTimeout zero for none
   * @param retries after a lock timeout, where nothing of the migration is committed
   * @param outOfOrder run versions below one that is applied
   */
  public record Options(
      Optional<String> to,
      Optional<String> fingerprint,
      Duration lockTimeout,
      Duration statementTimeout,
      int retries,
      boolean outOfOrder) {
    /** Everything, 3 s for a lock, no limit for a statement, 5 retries, in order. */
    public static Options standard() {
      return new Options(
          Optional.empty(), Optional.empty(), Duration.ofSeconds(3), Duration.ZERO, 5, false);
    }
  }

  /** What would run, as things stand now; writes nothing. */
  public PendingPlan plan(Workspace workspace, Options options) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /**
   * Blocks until the outcome is known. A refusal by a guard, a failed statement and a cancel are
   * outcomes of the report, not exceptions.
   */
  public RunReport apply(
      Workspace workspace, Options options, RunListener listener, RunControl control)
      throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
