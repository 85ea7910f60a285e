package dev.drydock.run;

import dev.drydock.catalog.Change;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.backup.Backup;
import dev.drydock.scratch.ScratchFacts;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run has done so far, and the report of it. Used by the running thread alone. */
final class RunTally {
  private final RunPlan plan;
  private final RunOn on;
  private final Optional<ScratchFacts> scratch;
  private final Instant startedAt = Instant.now();
  private final long startNanos = System.nanoTime();
  private final List<MigrationReport> migrations = new ArrayList<>();
  private final List<RowChange> rows = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private List<Change> changes = List.of();
  private Optional<Backup> backup = Optional.empty();
  private Optional<Problem> wayBack = Optional.empty();
  private Optional<Failure> failure = Optional.empty();
  private Optional<DrydockException> stopped = Optional.empty();
  private Optional<Problem> early = Optional.empty();
  private boolean begun;
  private boolean cut;

  /** On the target. */
  RunTally(RunPlan plan) {
    this(plan, RunOn.TARGET, Optional.empty());
  }

  /** On a scratch database. */
  RunTally(RunPlan plan, ScratchFacts scratch) {
    this(plan, RunOn.SCRATCH, Optional.of(scratch));
  }

  private RunTally(RunPlan plan, RunOn on, Optional<ScratchFacts> scratch) {
    this.plan = plan;
    this.on = on;
    this.scratch = scratch;
    warnings.addAll(plan.passedOver());
  }

  void add(MigrationReport report, List<RowChange> written, List<Problem> said) {
    migrations.add(report);
    rows.addAll(written);
    warnings.addAll(said);
  }

  /** What all of it changed in the catalog so far. */
  void changed(List<Change> inSum) {
    changes = inSum;
  }

  /**
   * The database is in a file now, as it was before the run.
   *
   * @param restoring what to say where the run does not end well
   */
  void backedUp(Backup written, Problem restoring) {
    backup = Optional.of(written);
    wayBack = Optional.of(restoring);
  }

  void warn(Problem warning) {
    warnings.add(warning);
  }

  /** The first one is the run's reason. */
  void failed(Failure cause) {
    failure = failure.or(() -> Optional.of(cause));
  }

  /** Not everything was tried, and that says nothing against it. */
  void endEarly(Problem why) {
    early = Optional.of(why);
  }

  /** A guard refused, or the run could not go on for a reason that is no migration's. */
  void stopped(DrydockException cause) {
    stopped = Optional.of(cause);
  }

  /** The first migration comes next. */
  void begin() {
    begun = true;
  }

  boolean begun() {
    return begun;
  }

  /** The connection is gone. */
  void cutOff() {
    cut = true;
  }

  boolean cut() {
    return cut;
  }

  List<MigrationReport> migrations() {
    return migrations;
  }

  /** The report of an apply. */
  RunReport applied(RunControl control) {
    RunReport report = ended(control);
    return report.outcome() == Outcome.APPLIED ? report : wayBack.map(report::with).orElse(report);
  }

  private RunReport ended(RunControl control) {
    boolean all = migrations.size() == plan.migrations().size();
    if (stopped.isPresent()) {
      Outcome outcome =
          switch (stopped.get().kind()) {
            case REFUSED -> Outcome.REFUSED;
            case CANCELLED -> Outcome.CANCELLED;
            case FAILED, INPUT, CONNECTION, INTERNAL -> Outcome.FAILED;
          };
      return report(outcome, Optional.of(stopped.get().problem()));
    }
    if (failure.isPresent()) {
      Outcome outcome =
          switch (failure.get().outcome(control)) {
            case IN_DOUBT -> Outcome.IN_DOUBT;
            case CANCELLED -> Outcome.CANCELLED;
            default -> Outcome.FAILED;
          };
      return report(outcome, Optional.of(failure.get().problem()));
    }
    if (plan.migrations().isEmpty()) {
      return report(Outcome.NOTHING_TO_DO, Optional.empty());
    }
    if (all) {
      return report(Outcome.APPLIED, Optional.empty());
    }
    return cut
        ? report(Outcome.FAILED, Optional.of(connectionLost()))
        : report(
            Outcome.CANCELLED,
            Optional.of(asked("Run again when ready; what is applied stays applied.")));
  }

  /** The report of a rehearsal. */
  RunReport rehearsed(RunControl control) {
    Optional<Failure> end = failure.or(() -> stopped.map(Failure::of));
    if (stopped.isPresent() && !isPassing(stopped.get())) {
      Outcome outcome =
          switch (stopped.get().kind()) {
            case REFUSED -> Outcome.REFUSED;
            case CANCELLED -> Outcome.CANCELLED;
            case FAILED, INPUT, CONNECTION, INTERNAL -> Outcome.WOULD_FAIL;
          };
      return report(outcome, Optional.of(stopped.get().problem()));
    }
    if (control.cancelled()) {
      return report(Outcome.CANCELLED, failure.map(Failure::problem));
    }
    boolean failed = migrations.stream().anyMatch(m -> m.outcome() == StepOutcome.FAILED);
    if (failure.isPresent() && (failed || !failure.get().passing())) {
      return report(Outcome.WOULD_FAIL, Optional.of(failure.get().problem()));
    }
    if (plan.migrations().isEmpty()) {
      return report(Outcome.NOTHING_TO_DO, Optional.empty());
    }
    Optional<Problem> broken = end.map(Failure::brokenOff).or(() -> early);
    if (broken.isPresent()) {
      return report(Outcome.UNPROVEN, broken);
    }
    if (migrations.size() < plan.migrations().size()) {
      return report(Outcome.CANCELLED, Optional.of(asked("Run again when ready.")));
    }
    boolean proven = migrations.stream().allMatch(m -> m.outcome() == StepOutcome.OK);
    return report(proven ? Outcome.WOULD_APPLY : Outcome.UNPROVEN, Optional.empty());
  }

  /** Whether the server went, which is no migration's doing. */
  private static boolean isPassing(DrydockException cause) {
    return cause.kind() == DrydockException.Kind.CONNECTION || Failure.of(cause).passing();
  }

  private Problem asked(String remedy) {
    return Problem.error(
        "cancelled",
        "Stopped as asked, after %d of %d migrations."
            .formatted(migrations.size(), plan.migrations().size()),
        remedy);
  }

  private Problem connectionLost() {
    return Problem.error(
        "connection-lost",
        "The connection was lost after %d of %d migrations; all of these are committed."
            .formatted(migrations.size(), plan.migrations().size()),
        "Run again for the rest.");
  }

  /** A report with every migration of the plan in it. */
  RunReport report(Outcome outcome, Optional<Problem> reason) {
    List<MigrationReport> all = new ArrayList<>(migrations);
    plan.migrations().stream().skip(migrations.size()).map(Reports::notRun).forEach(all::add);
    return new RunReport(
        outcome,
        on,
        reason,
        plan.fingerprint(),
        startedAt,
        Duration.ofNanos(System.nanoTime() - startNanos),
        all,
        rows,
        warnings,
        scratch,
        changes,
        backup);
  }
}
