package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.run.effects.KnownEffects;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries one migration within the rehearsal's transaction. */
final class MigrationRehearsal {
  private static final String PIECE = "drydock_piece";

  private final RehearsalContext context;
  private final WriteSession session;
  private final PlannedMigration planned;
  private final boolean recordable;
  private final StepGuard guard;
  private final StepRunner runner;
  private final long startNanos = System.nanoTime();
  private final List<StatementReport> reports = new ArrayList<>();
  private Optional<RowChange> row = Optional.empty();

  /**
   * @param recordable whether the history has room for its version; a duplicate leaves no row
   */
  MigrationRehearsal(RehearsalContext context, PlannedMigration planned, boolean recordable) {
    this.context = context;
    this.recordable = recordable;
    this.session = context.session();
    this.planned = planned;
    this.guard = new StepGuard(session);
    this.runner =
        new StepRunner(
            session,
            context.events(),
            context.watch(),
            step -> context.probe().after(step, guard),
            context.excuses(),
            ClientSettings::of,
            context.explained(),
            planned.migration().file());
  }

  /** The history row that would be written. */
  Optional<RowChange> row() {
    return row;
  }

  MigrationReport report(Optional<Failure> failure) {
    boolean unproven =
        reports.stream().anyMatch(report -> report.outcome() == StepOutcome.NOT_REHEARSABLE);
    StepOutcome outcome =
        failure
            .map(cause -> cause.rehearsed(context.control()))
            .orElse(unproven ? StepOutcome.NOT_REHEARSABLE : StepOutcome.OK);
    return Reports.migration(planned, outcome, took(), reports, Optional.empty());
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Tries it all; empty when nothing failed. */
  Optional<Failure> run() {
    if (planned.cannotRun().isPresent()) {
      return planned.cannotRun().map(why -> new Failure(why, Optional.empty(), false));
    }
    try {
      // The history row of the migration before took locks of its own.
      context.probe().forgetOwnDoing();
      for (Segment segment : planned.segments()) {
        Optional<Failure> failure = piece(segment);
        if (failure.isPresent()) {
          return failure;
        }
      }
      return context.cap().reached() ? Optional.empty() : end();
    } catch (DrydockException e) {
      return Optional.of(Failure.of(e));
    }
  }

  private Optional<Failure> piece(Segment segment) throws DrydockException {
    session.savepoint(PIECE);
    context.probe().newPiece();
    guard.newTransaction();
    TransactionModes modes = new TransactionModes(true);
    InsertGroups groups = new InsertGroups(session, planned.script());
    int next = 0;
    while (next < segment.statements().size() && !context.cap().reached()) {
      if (context.control().cancelled()) {
        return Optional.of(Failure.rehearsalCancelled());
      }
      Statement statement = segment.statements().get(next);
      Step step =
          passedOver(statement)
              ? Step.of(planned.script(), statement)
              : groups.next(segment.statements(), next);
      next += step.statements().size();
      boolean another =
          next < segment.statements().size() && isGuarded(segment.statements().get(next));
      Optional<Failure> failure = Optional.empty();
      Optional<String> outside = OutsideWorld.onTarget(planned.script(), statement);
      if (outside.isPresent()) {
        reports.add(notTried(step, outside.get()));
      } else if (modes.taken(planned.script(), statement)) {
        reports.add(runner.skip(step, StepOutcome.OK, TransactionModes.NOTE));
      } else {
        failure = passedOver(statement) ? passOver(step) : step(step, another);
      }
      modes.passed(planned.script(), statement);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return context.cap().reached() ? Optional.empty() : pieceEnd();
  }

  private static boolean passedOver(Statement statement) {
    return switch (statement.kind()) {
      case BEGIN, COMMIT, ROLLBACK, REFUSES_TRANSACTION, META_COMMAND -> true;
      case ORDINARY, PLAIN_INSERT, SAVEPOINT, COPY_FROM_STDIN, COPY_TO_STDOUT -> false;
    };
  }

  private Optional<Failure> passOver(Step step) throws ServerException {
    Statement statement = step.first();
    String note = "the file's own; a rehearsal is one transaction";
    if (statement.kind() == StatementKind.REFUSES_TRANSACTION) {
      reports.add(
          notTried(step, "PostgreSQL refuses it inside a transaction, so it was not tried"));
      return Optional.empty();
    } else if (statement.kind() == StatementKind.ROLLBACK) {
      session.rollbackTo(PIECE);
      guard.newTransaction();
      note = "rolled back to the file's own BEGIN";
    } else if (statement.kind() == StatementKind.META_COMMAND) {
      note = "psql's own command; left out, as it changes nothing";
    }
    reports.add(runner.skip(step, StepOutcome.OK, note));
    return Optional.empty();
  }

  private StatementReport notTried(Step step, String note) throws ServerException {
    context.excuses().notTried(planned.script(), step.first());
    KnownEffects.Answer known = context.probe().known(step);
    return runner.skip(
        step,
        StepOutcome.NOT_REHEARSABLE,
        known.remark().map(remark -> note + "; " + remark).orElse(note),
        known.effects());
  }

  /** Not round the file's own savepoints: releasing ours would take them along. */
  private static boolean isGuarded(Statement statement) {
    return !passedOver(statement) && statement.kind() != StatementKind.SAVEPOINT;
  }

  private Optional<Failure> step(Step step, boolean another) throws DrydockException {
    guard.before(isGuarded(step.first()), true, another);
    StatementReport attempted = runner.attempt(step);
    if (attempted.outcome() == StepOutcome.CANCELLED) {
      finished(attempted);
      return Optional.of(Failure.rehearsalCancelled());
    }
    if (attempted.outcome() == StepOutcome.FAILED) {
      return Optional.of(failed(attempted));
    }
    StatementReport report = finished(new WantedShape(session).compared(step, attempted));
    if (session.transactionState() == WriteSession.TransactionState.IDLE) {
      return Optional.of(transactionEnded(step));
    }
    if (report.outcome() == StepOutcome.NOT_REHEARSABLE) {
      guard.undo();
    } else {
      context.excuses().done(step);
      guard.keep();
    }
    return Optional.empty();
  }

  private StatementReport finished(StatementReport report) {
    runner.finished(report);
    reports.add(report);
    return report;
  }

  /** What is looked up about the error sees what the rehearsal did before it. */
  private Failure failed(StatementReport report) throws ServerException {
    StatementError error = report.error().orElseThrow();
    if (!error.server().connectionLost()) {
      guard.undo();
    }
    StatementReport told = runner.lookedUp(report);
    boolean passing = Passing.is(error.server());
    finished(passing ? told.judged(Judgement.of(StepOutcome.NOT_REHEARSABLE, Passing.NOTE)) : told);
    return Failure.of(told.error().orElse(error), false);
  }

  private static Failure transactionEnded(Step step) {
    return new Failure(
        Problem.error(
            "transaction-ended",
            "The statement in line " + step.line() + " ended the rehearsal's transaction.",
            "Look at once what of it is in the database, and divide the file at that statement."),
        Optional.empty(),
        true);
  }

  /** What the COMMIT of this piece would check. */
  private Optional<Failure> pieceEnd() throws ServerException {
    try {
      DeferredConstraints.check(session);
    } catch (ServerException e) {
      if (Passing.is(e.error())) {
        throw e;
      }
      End end = End.of(planned);
      StatementError error =
          context
              .explained()
              .lookedUp(
                  e.error(),
                  Optional.empty(),
                  new Place(planned.migration().file(), end.line(), 1));
      reports.add(end.failed(error));
      return Optional.of(Failure.of(error, false));
    }
    session.release(PIECE);
    context.excuses().pieceEnded();
    return Optional.empty();
  }

  /** The history row, and what the end of a migration does away with. */
  private Optional<Failure> end() throws DrydockException {
    if (recordable) {
      row = Optional.of(context.history().applied(session, planned, took()).row());
    }
    session.discardLeftovers();
    return Optional.empty();
  }
}
