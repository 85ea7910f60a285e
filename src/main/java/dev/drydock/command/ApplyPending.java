package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.ApplyOptions;
import dev.drydock.run.ApplyRun;
import dev.drydock.run.PlanOptions;
import dev.drydock.run.PlannedMigration;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunPlan;
import dev.drydock.run.RunReport;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Applies what is pending, one migration after the other, and stops at the first failure. The
 * person's consent is the front end's business; every other guard is in here.
 */
public final class ApplyPending {
  private final PlanPending planPending;
  private final Supplier<Journal> journal;
  private final FindCutOff findCutOff;

  ApplyPending(PlanPending planPending, Supplier<Journal> journal, FindCutOff findCutOff) {
    this.planPending = planPending;
    this.journal = journal;
    this.findCutOff = findCutOff;
  }

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
    SupportGuard.refuse(workspace, "apply");
    RunPlan plan = runPlan(workspace, options);
    return new PendingPlan(
        plan.fingerprint(),
        plan.migrations().stream().map(ApplyPending::planned).toList(),
        plan.refusals());
  }

  /**
   * Blocks until the outcome is known. What an earlier run that was cut off left in doubt is told
   * as remarks first. A refusal by a guard, a failed statement and a cancel are outcomes of the
   * report, not exceptions.
   *
   * @throws DrydockException when it could not begin: no database, an unreadable history; REFUSED
   *     for another plan than the one agreed to
   */
  public RunReport apply(
      Workspace workspace, Options options, RunListener listener, RunControl control)
      throws DrydockException {
    SupportGuard.refuse(workspace, "apply");
    Database database = Surveys.database(workspace);
    List<Problem> doubts = findCutOff.on(database);
    for (Problem doubt : doubts) {
      listener.on(new RunEvent.Remark(Instant.now(), doubt.message() + " " + doubt.remedy()));
    }
    RunPlan plan = runPlan(workspace, options);
    refuseOtherPlan(options, plan);
    return new ApplyRun(database, journal.get(), PlanPending.origin(workspace))
        .run(
            plan,
            new ApplyOptions(options.lockTimeout(), options.statementTimeout(), options.retries()),
            listener,
            control);
  }

  private RunPlan runPlan(Workspace workspace, Options options) throws DrydockException {
    return planPending.plan(workspace, new PlanOptions(options.to(), options.outOfOrder()));
  }

  private static void refuseOtherPlan(Options options, RunPlan plan) throws DrydockException {
    if (options.fingerprint().isPresent()
        && !options.fingerprint().get().equals(plan.fingerprint())) {
      throw new DrydockException(
          DrydockException.Kind.REFUSED,
          Problem.error(
              "stale-plan",
              "Files or history have changed since this plan was made.",
              "Rehearse again, look at what changed, and apply the new plan."));
    }
  }

  private static PendingPlan.Planned planned(PlannedMigration planned) {
    return new PendingPlan.Planned(
        planned.migration().version().map(version -> version.text()).orElse(""),
        planned.migration().name(),
        planned.migration().file(),
        planned.transaction(),
        planned.script().statements().size());
  }
}
