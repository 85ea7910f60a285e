package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.run.effects.Effects;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.TransactionState;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries one migration on a scratch database, committed as apply would commit it.
 *
 * <p>A failing statement is rolled back to a savepoint. When the rehearsal goes on, the others of
 * its migration are kept and committed without a history row: what follows is judged as if that one
 * statement were put right, so that one pass finds what is wrong by itself.
 */
final class ScratchMigration {
  private final ScratchContext context;
  private final WriteSession session;
  private final PlannedMigration planned;
  private final boolean recorded;
  private final StepGuard guard;
  private final StepRunner runner;
  private final ScratchSteps steps;
  private final Untried untried;
  private final List<StatementReport> reports = new ArrayList<>();
  private final long startNanos = System.nanoTime();
  private Optional<RowChange> row = Optional.empty();
  private boolean fresh;

  /**
   * @param recorded whether the history takes a row of it; of duplicates it takes one
   * @param fresh whether the session's counters start from nothing
   */
  ScratchMigration(
      ScratchContext context, PlannedMigration planned, boolean recorded, boolean fresh) {
    this.fresh = fresh;
    this.context = context;
    this.session = context.session();
    this.planned = planned;
    this.recorded = recorded;
    this.guard = new StepGuard(session);
    this.runner =
        new StepRunner(
            session,
            context.events(),
            context.watch(),
            this::effects,
            StepRunner.Excuse.NEVER,
            this::sent,
            context.explained(),
            planned.migration().file());
    this.steps = new ScratchSteps(context, planned, runner, guard, reports);
    this.untried = new Untried(context.verdicts().unmade(), planned);
  }

  /** Outside a transaction there is nothing to be seen afterwards. */
  private Effects effects(Step step) throws ServerException {
    return context.observed() && session.transactionState() == TransactionState.OPEN
        ? context.probe().after(step, guard)
        : Effects.NONE;
  }

  /** A comparison looks at what an index was made with; one made otherwise would be no likeness. */
  private Optional<SentInstead> sent(Script script, Statement statement) {
    Optional<SentInstead> sent =
        ClientSettings.of(script, statement).or(() -> context.compression().of(script, statement));
    return context.observed() && context.verdicts().standIns()
        ? StandInIndexes.of(script, statement).or(() -> sent)
        : sent;
  }

  /** The history row, once it is committed. */
  Optional<RowChange> row() {
    return row;
  }

  /** The first thing that is wrong with it, or with what it builds on. */
  Optional<Failure> failure() {
    return steps.failure();
  }

  /** Whether the run cannot go on. */
  boolean over() {
    return steps.over();
  }

  MigrationReport report() {
    return Reports.migration(planned, outcome(), took(), reports, Optional.empty());
  }

  private StepOutcome outcome() {
    for (StepOutcome worst :
        List.of(
            StepOutcome.FAILED,
            StepOutcome.CANCELLED,
            StepOutcome.FOLLOWS_FROM,
            StepOutcome.NEEDS_DATA,
            StepOutcome.NOT_REHEARSABLE)) {
      if (reports.stream().anyMatch(report -> report.outcome() == worst)) {
        return worst;
      }
    }
    return failure().map(cause -> cause.rehearsed(context.control())).orElse(StepOutcome.OK);
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  void run() {
    if (planned.cannotRun().isPresent()) {
      cannotRun(planned.cannotRun().get());
      return;
    }
    try {
      segments();
    } catch (DrydockException e) {
      steps.fail(Failure.of(e));
    }
    leaveTransaction();
  }

  private void cannotRun(Problem why) {
    Optional<Untried.Command> command =
        why.code().equals("meta-command") ? untried.onlyForPsql(why) : Optional.empty();
    if (command.isPresent()) {
      Untried.Command its = command.get();
      reports.add(runner.skip(its.step(), StepOutcome.NOT_REHEARSABLE, its.note()));
    } else {
      untried.failed(planned.script().statements());
      steps.fail(new Failure(why, Optional.empty(), false));
    }
  }

  /** A transaction that could not be brought to its end. */
  private void leaveTransaction() {
    try {
      if (session.transactionState() != TransactionState.IDLE) {
        session.rollback();
      }
    } catch (ServerException e) {
      steps.lost(Failure.of(e));
    }
  }

  private void segments() throws DrydockException {
    List<Segment> segments = planned.segments();
    boolean inTransaction =
        planned.transaction() == TransactionMode.RUNNER
            || planned.transaction() == TransactionMode.FILE;
    if (recorded && !inTransaction) {
      fresh = false;
      context.history().started(session, planned);
    }
    boolean rowInLast = !segments.isEmpty() && Attempt.takesRow(segments.getLast());
    for (Segment segment : segments) {
      run(segment, rowInLast && segment == segments.getLast());
      fresh = false;
      if (steps.stopped()) {
        return;
      }
    }
    if (!rowInLast && wantsRow()) {
      session.begin();
      RowChange written = context.history().applied(session, planned, took()).row();
      session.commit();
      row = Optional.of(written);
    }
  }

  private boolean wantsRow() {
    return recorded && failure().isEmpty();
  }

  private void run(Segment segment, boolean rowInside) throws DrydockException {
    List<Statement> statements = segment.statements();
    Statement last = statements.getLast();
    List<Statement> before = statements.subList(0, statements.size() - 1);
    switch (segment.kind()) {
      case OURS -> {
        boolean closes = Segmentation.ends(last);
        transaction(closes ? before : statements);
        if (closes) {
          add(closedInstead(last));
        }
        end(segment, rowInside, segment.isRolledBack() ? session::rollback : session::commit);
      }
      case OF_THE_FILE -> {
        steps.run(before);
        String text = planned.script().textOf(last);
        end(
            segment,
            rowInside,
            () -> {
              long began = System.nanoTime();
              session.execute(text, notice -> {});
              add(Reports.ended(planned, last, began));
            });
      }
      case NONE -> steps.run(statements);
    }
  }

  private void transaction(List<Statement> statements) throws DrydockException {
    session.begin();
    if (context.observed()) {
      context.probe().newTransaction(fresh);
    } else if (steps.mayGoTogether(statements)) {
      if (steps.together(statements)) {
        return;
      }
      session.rollback();
      session.restoreState(); // a prepared statement outlives a rollback
      session.begin();
    }
    steps.run(statements);
  }

  private StatementReport closedInstead(Statement last) {
    return Reports.statement(Step.of(planned.script(), last), StepOutcome.OK, Duration.ZERO)
        .note("ended the transaction Drydock had opened")
        .report();
  }

  private void add(StatementReport report) {
    runner.finished(report);
    reports.add(report);
  }

  private void end(Segment segment, boolean rowInside, SafeCommit.Commit how)
      throws DrydockException {
    if (steps.stopped()) {
      return;
    }
    Optional<RowChange> written =
        rowInside && wantsRow()
            ? Optional.of(context.history().applied(session, planned, took()).row())
            : Optional.empty();
    try {
      how.send();
      row = written;
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      End end = End.at(planned, segment.statements().getLast());
      Place place = new Place(planned.migration().file(), end.line(), 1);
      StatementError error = context.explained().lookedUp(e.error(), Optional.empty(), place);
      add(end.failed(error));
      untried.failed(segment.statements());
      steps.fail(Failure.of(error, false));
    }
    if (session.transactionState() == TransactionState.OPEN
        && !segment.statements().getLast().command().endsWith("CHAIN")) {
      throw unended();
    }
  }

  private DrydockException unended() {
    return new DrydockException(
        DrydockException.Kind.INTERNAL,
        Problem.error(
            "transaction-open",
            "A transaction of " + planned.migration().file() + " did not end where it should.",
            "Report the file: its BEGIN and COMMIT were not understood."));
  }
}
