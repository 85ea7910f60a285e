package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.PlanOptions;
import dev.drydock.run.RehearsalOptions;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunPlan;
import dev.drydock.run.RunReport;
import dev.drydock.run.TargetRehearsal;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs what is pending on the target in one transaction and rolls it back. Takes real locks,
 * advances sequences: front ends ask first on production.
 */
public final class RehearsePending {
  private final PlanPending planPending;
  private final Supplier<Journal> journal;

  RehearsePending(PlanPending planPending, Supplier<Journal> journal) {
    this.planPending = planPending;
    this.journal = journal;
  }

  /**
   * @param to last version to run, as in the file name; empty for all
   * @param lockTimeout for each statement
   * @param lockCap rolled back early when locks have been held this long
   */
  public record Options(Optional<String> to, Duration lockTimeout, Duration lockCap) {
    /** Everything, 3 s for a lock, 10 s holding any. */
    public static Options standard() {
      return new Options(Optional.empty(), Duration.ofSeconds(3), Duration.ofSeconds(10));
    }
  }

  /**
   * Blocks until it is rolled back. A refusal by a guard, a failed statement and a cancel are
   * outcomes of the report, not exceptions.
   *
   * @throws DrydockException when it could not begin: no database, an unreadable history
   */
  public RunReport rehearse(
      Workspace workspace, Options options, RunListener listener, RunControl control)
      throws DrydockException {
    Database database = Surveys.database(workspace);
    RunPlan plan = planPending.plan(workspace, new PlanOptions(options.to(), true));
    return new TargetRehearsal(database, journal.get(), PlanPending.origin(workspace))
        .run(
            plan,
            new RehearsalOptions(options.lockTimeout(), Duration.ZERO, options.lockCap()),
            listener,
            control);
  }
}
