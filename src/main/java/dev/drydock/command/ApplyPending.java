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
import dev.drydock.run.backup.BackupRequest;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import java.nio.file.Path;
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
  private final OfferBackup offerBackup;

  ApplyPending(
      PlanPending planPending,
      Supplier<Journal> journal,
      FindCutOff findCutOff,
      OfferBackup offerBackup) {
    this.planPending = planPending;
    this.journal = journal;
    this.findCutOff = findCutOff;
    this.offerBackup = offerBackup;
  }

  /**
   * @param to last version to run, as in the file name; empty for all
   * @param fingerprint of the plan that was agreed to; another one is refused
   * @param lockTimeout for each statement; never unlimited
   * @param statementTimeout zero for none
   * @param retries after a lock timeout, where nothing of the migration is committed
   * @param outOfOrder run versions below one that is applied
   * @param backup the file the database is written to first, where anything is pending
   */
  public record Options(
      Optional<String> to,
      Optional<String> fingerprint,
      Duration lockTimeout,
      Duration statementTimeout,
      int retries,
      boolean outOfOrder,
      Optional<Path> backup) {
    /** Everything, 3 s for a lock, no limit for a statement, 5 retries, in order. */
    public static Options standard() {
      return new Options(
          Optional.empty(),
          Optional.empty(),
          Duration.ofSeconds(3),
          Duration.ZERO,
          5,
          false,
          Optional.empty());
    }

    /** The same, to a last version or, when empty, for all. */
    public Options to(Optional<String> last) {
      return new Options(
          last, fingerprint, lockTimeout, statementTimeout, retries, outOfOrder, backup);
    }

    /** The same, for exactly one plan; one that is given already stays. */
    public Options agreedTo(String plan) {
      return new Options(
          to,
          fingerprint.or(() -> Optional.of(plan)),
          lockTimeout,
          statementTimeout,
          retries,
          outOfOrder,
          backup);
    }
  }

  /**
   * What would run, as things stand now; writes nothing.
   *
   * @throws DrydockException also when the backup that is asked for could not be made: INPUT for
   *     its file, REFUSED without a pg_dump that fits
   */
  public PendingPlan plan(Workspace workspace, Options options) throws DrydockException {
    SupportGuard.refuse(workspace, "apply");
    RunPlan plan = runPlan(workspace, options);
    backup(workspace, options, plan);
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
   *     for another plan than the one agreed to; as {@link #plan} for the backup
   */
  public RunReport apply(
      Workspace workspace, Options options, RunListener listener, RunControl control)
      throws DrydockException {
    SupportGuard.refuse(workspace, "apply");
    Database database = Surveys.database(workspace);
    List<Problem> doubts = findCutOff.on(database);
    for (Problem doubt : doubts) {
      listener.on(new RunEvent.Remark(Instant.now(), doubt.inWords()));
    }
    RunPlan plan = runPlan(workspace, options);
    refuseOtherPlan(options, plan);
    Optional<BackupRequest> backup = backup(workspace, options, plan);
    if (plan.migrations().isEmpty() && options.backup().isPresent()) {
      listener.on(
          new RunEvent.Remark(Instant.now(), "No backup is made: no migration is pending."));
    }
    return new ApplyRun(database, journal.get(), PlanPending.origin(workspace))
        .run(
            plan,
            new ApplyOptions(
                options.lockTimeout(), options.statementTimeout(), options.retries(), backup),
            listener,
            control);
  }

  /** Looked at before anybody is asked; only where something is to run and nothing refuses. */
  private Optional<BackupRequest> backup(Workspace workspace, Options options, RunPlan plan)
      throws DrydockException {
    return options.backup().isEmpty() || plan.migrations().isEmpty() || !plan.refusals().isEmpty()
        ? Optional.empty()
        : Optional.of(offerBackup.request(workspace, options.backup().get()));
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
