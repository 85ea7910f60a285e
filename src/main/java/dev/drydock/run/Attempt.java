package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.run.effects.Effects;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.Opening;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One try at one migration: its segments in order, with its history row in the last. */
final class Attempt {
  private final ApplyContext context;
  private final WriteSession session;
  private final PlannedMigration planned;
  private final StepRunner runner;
  private final long startNanos = System.nanoTime();
  private final List<StatementReport> reports = new ArrayList<>();
  private boolean restore;
  private Set<String> invalidBefore = Set.of();
  private int committed;
  private boolean cut;
  private Optional<RowChange> row = Optional.empty();

  /**
   * @param restore whether the session's state is to be put back first
   */
  Attempt(ApplyContext context, PlannedMigration planned, boolean restore) {
    this.context = context;
    this.restore = restore;
    this.session = context.session();
    this.planned = planned;
    this.runner =
        new StepRunner(
            session,
            context.events(),
            context.watch(),
            step -> Effects.NONE,
            StepRunner.Excuse.NEVER,
            ClientSettings::of,
            context.explained(),
            planned.migration().file());
  }

  List<StatementReport> reports() {
    return reports;
  }

  /** Segments that are committed. */
  int committed() {
    return committed;
  }

  /** Whether all is committed and the connection was lost while that was said. */
  boolean cut() {
    return cut;
  }

  /** The history row, once it is committed. */
  Optional<RowChange> row() {
    return row;
  }

  /** Indexes that were invalid before the last statement outside a transaction. */
  Set<String> invalidBefore() {
    return invalidBefore;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Runs it all; empty when the migration and its row are committed. */
  Optional<Failure> run() {
    try {
      return segments();
    } catch (DrydockException e) {
      return Optional.of(Failure.of(e));
    }
  }

  private Optional<Failure> segments() throws DrydockException {
    List<Segment> segments = planned.segments();
    if (restore && planned.transaction() != TransactionMode.RUNNER) {
      session.restoreState();
      restore = false;
    }
    if (planned.transaction() == TransactionMode.SEGMENTS
        || planned.transaction() == TransactionMode.NONE) {
      context.history().started(session, planned);
    }
    boolean rowInLast = !segments.isEmpty() && takesRow(segments.getLast());
    for (int i = 0; i < segments.size(); i++) {
      boolean rowInside = rowInLast && i == segments.size() - 1;
      Optional<Failure> failure = run(segments.get(i), rowInside);
      if (failure.isPresent()) {
        return failure;
      }
      committed++;
    }
    return rowInLast ? Optional.empty() : rowAlone();
  }

  static boolean takesRow(Segment segment) {
    return switch (segment.kind()) {
      case OURS -> !segment.isRolledBack();
      case OF_THE_FILE -> segment.statements().getLast().kind() == StatementKind.COMMIT;
      case NONE -> false;
    };
  }

  private Optional<Failure> run(Segment segment, boolean rowInside) throws DrydockException {
    return switch (segment.kind()) {
      case OURS -> ours(segment, rowInside);
      case OF_THE_FILE -> ofTheFile(segment, rowInside);
      case NONE -> alone(segment.statements().getFirst());
    };
  }

  private Optional<Failure> ours(Segment segment, boolean rowInside) throws DrydockException {
    List<Statement> statements = segment.statements();
    boolean closes = Segmentation.ends(statements.getLast());
    SegmentSteps steps = steps(opening());
    Optional<Failure> failure =
        steps.run(closes ? statements.subList(0, statements.size() - 1) : statements, rowInside);
    if (failure.isPresent()) {
      return failure;
    }
    if (closes) {
      steps.skip(statements.getLast(), "ended the transaction Drydock had opened");
    }
    if (segment.isRolledBack()) {
      session.rollback();
      return Optional.empty();
    }
    End end = End.at(planned, statements.getLast());
    return commit(end, rowInside, steps.restoredIn(), session::commit);
  }

  private SegmentSteps steps(Opening opening) {
    return new SegmentSteps(context, planned, runner, opening, reports);
  }

  private Opening opening() {
    Opening opening = restore ? Opening.BEGIN_RESTORED : Opening.BEGIN;
    restore = false;
    return opening;
  }

  private Optional<Failure> ofTheFile(Segment segment, boolean rowInside) throws DrydockException {
    List<Statement> statements = segment.statements();
    Statement end = statements.getLast();
    SegmentSteps steps = steps(Opening.NONE);
    Optional<Failure> failure = steps.run(statements.subList(0, statements.size() - 1), rowInside);
    if (failure.isPresent()) {
      return failure;
    }
    if (end.kind() == StatementKind.ROLLBACK) {
      return step(Step.of(planned.script(), end));
    }
    String text = planned.script().textOf(end);
    return commit(
        End.at(planned, end),
        rowInside,
        steps.restoredIn(),
        () -> {
          long began = System.nanoTime();
          session.execute(text, notice -> {});
          StatementReport report = Reports.ended(planned, end, began);
          runner.finished(report);
          reports.add(report);
        });
  }

  private Optional<Failure> alone(Statement statement) throws DrydockException {
    invalidBefore = InvalidIndexes.in(session);
    int number = context.journal().begin(End.at(planned, statement).statement(planned), true);
    Optional<Failure> failure = step(Step.of(planned.script(), statement));
    boolean lost = failure.isPresent() && failure.get().connectionLost();
    if (lost) {
      return failure.map(Failure::asInDoubt);
    }
    context.journal().settle(number, failure.isEmpty() ? "done" : "failed", true);
    return failure;
  }

  private Optional<Failure> step(Step step) throws DrydockException {
    if (context.control().cancelled()) {
      return Optional.of(Failure.cancelled());
    }
    StatementReport report = runner.run(step);
    reports.add(report);
    return Failure.of(report);
  }

  private Optional<Failure> rowAlone() throws DrydockException {
    steps(opening()).open();
    return commit(End.of(planned), true, Optional.empty(), session::commit);
  }

  /**
   * @param restoredIn the transaction's id, when the settings are put back in it
   */
  private Optional<Failure> commit(
      End end, boolean rowInside, Optional<String> restoredIn, SafeCommit.Commit how)
      throws DrydockException {
    if (context.control().cancelled()) {
      return Optional.of(Failure.cancelled());
    }
    Optional<HistoryKeeper.Written> written =
        rowInside ? Optional.of(written(restoredIn)) : Optional.empty();
    SafeCommit.Result result =
        context
            .commits()
            .commit(
                session,
                end.doubt(planned),
                written.map(HistoryKeeper.Written::transactionId),
                rowInside,
                how);
    switch (result.verdict()) {
      case COMMITTED -> row = written.map(HistoryKeeper.Written::row);
      case COMMITTED_AND_CUT -> {
        row = written.map(HistoryKeeper.Written::row);
        cut = true;
      }
      case ROLLED_BACK, IN_DOUBT -> {}
    }
    row.ifPresent(change -> context.history().committed());
    return failureOf(result, end, rowInside);
  }

  private HistoryKeeper.Written written(Optional<String> restoredIn) throws DrydockException {
    return restoredIn.isPresent()
        ? context.history().applied(session, planned, took(), restoredIn.get())
        : context.history().applied(session, planned, took());
  }

  private Optional<Failure> failureOf(SafeCommit.Result result, End end, boolean rowInside) {
    boolean whole = result.verdict() == SafeCommit.Verdict.COMMITTED_AND_CUT && rowInside;
    if (result.error().isEmpty() || whole) {
      return Optional.empty();
    }
    if (cut) {
      committed++;
    }
    Place place = new Place(planned.migration().file(), end.line(), 1);
    StatementError error =
        context.explained().lookedUp(result.error().get().error(), Optional.empty(), place);
    reports.add(end.failed(error));
    return Optional.of(Failure.of(error, result.verdict() == SafeCommit.Verdict.IN_DOUBT));
  }
}
