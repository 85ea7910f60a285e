package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies one migration, again after a lock timeout that left nothing behind. */
final class MigrationApply {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final ApplyContext context;
  private final PlannedMigration planned;
  private final boolean restore;

  /**
   * @param restore whether another migration has left its traces in the session
   */
  MigrationApply(ApplyContext context, PlannedMigration planned, boolean restore) {
    this.context = context;
    this.planned = planned;
    this.restore = restore;
  }

  /**
   * How it ended.
   *
   * @param failure empty when it is applied and recorded
   * @param cut whether the connection is gone all the same
   * @param warnings for instance that the failure could not be recorded
   */
  record Ended(
      MigrationReport report,
      List<RowChange> rows,
      Optional<Failure> failure,
      boolean cut,
      List<Problem> warnings) {}

  Ended run() {
    for (int retry = 1; ; retry++) {
      Attempt attempt = new Attempt(context, planned, restore && retry == 1);
      Optional<Failure> failure = attempt.run();
      if (failure.isEmpty()) {
        return applied(attempt);
      }
      if (!mayRetry(attempt, failure.get(), retry)) {
        return failed(attempt, failure.get());
      }
      if (!prepareAgain(retry)) {
        boolean cancelled = context.control().cancelled();
        return failed(attempt, cancelled ? Failure.cancelled() : failure.get());
      }
    }
  }

  private boolean mayRetry(Attempt attempt, Failure failure, int retry) {
    return failure.lockTimeout()
        && attempt.committed() == 0
        && planned.segments().stream().limit(1).noneMatch(s -> s.kind() == Segment.Kind.NONE)
        && retry <= context.options().retries()
        && !context.control().cancelled();
  }

  private boolean prepareAgain(int retry) {
    try {
      undo();
      context.session().restoreState();
    } catch (DrydockException e) {
      return false; // the connection went meanwhile; the lock timeout is what is told
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(retry - 1, 10));
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    context
        .events()
        .remark(
            "Lock timeout; nothing of it is committed. Trying again in %.1f s (%d of %d)."
                .formatted(pause.toMillis() / 1000.0, retry, context.options().retries()));
    context.control().pause(pause);
    return !context.control().cancelled();
  }

  private void undo() throws DrydockException {
    if (context.session().transactionState() != WriteSession.TransactionState.IDLE) {
      context.session().rollback();
    }
  }

  private Ended applied(Attempt attempt) {
    Optional<String> cut =
        attempt.cut()
            ? Optional.of("The connection was lost at COMMIT; the server says it is committed.")
            : Optional.empty();
    MigrationReport report =
        Reports.migration(planned, StepOutcome.OK, attempt.took(), attempt.reports(), cut);
    return new Ended(
        report, attempt.row().stream().toList(), Optional.empty(), attempt.cut(), List.of());
  }

  private Ended failed(Attempt attempt, Failure failure) {
    List<Problem> warnings = new ArrayList<>();
    Optional<RowChange> row = Optional.empty();
    if (!failure.connectionLost()) {
      try {
        undo();
        row = record(attempt, failure);
      } catch (DrydockException e) {
        warnings.add(
            Problem.error(
                "failure-not-recorded",
                "The failure could not be written to the history: " + e.getMessage(),
                "The journal has it; the history counts the migration as pending."));
      }
    }
    HistoryAccess access = HistoryAccess.of(context.plan());
    String committed =
        new Aftermath(context.database(), access, context.control()).of(planned, attempt, failure);
    StepOutcome outcome = failure.outcome(context.control());
    MigrationReport report =
        Reports.migration(
            planned, outcome, attempt.took(), attempt.reports(), Optional.of(committed));
    return new Ended(
        report, row.stream().toList(), Optional.of(failure), failure.connectionLost(), warnings);
  }

  /** Only what the server said of the migration itself; a cancel, for instance, says nothing. */
  private Optional<RowChange> record(Attempt attempt, Failure failure) throws DrydockException {
    boolean its = failure.error().isPresent() && !failure.inDoubt();
    if (!its || context.control().cancelled()) {
      return Optional.empty();
    }
    context.session().restoreState();
    return context
        .history()
        .failed(context.session(), planned, attempt.took(), failure.problem().message());
  }
}
