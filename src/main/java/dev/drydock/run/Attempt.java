package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.run.effects.Effects;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
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
    begin();
    Optional<Failure> failure =
        steps(closes ? statements.subList(0, statements.size() - 1) : statements);
    if (failure.isPresent()) {
      return failure;
    }
    if (closes) {
      skip(statements.getLast(), "ended the transaction Drydock had opened");
    }
    if (segment.isRolledBack()) {
      session.rollback();
      return Optional.empty();
    }
    return commit(End.at(planned, statements.getLast()), rowInside, session::commit);
  }

  private void begin() throws ServerException {
    if (restore) {
      session.beginRestored();
    } else {
      session.begin();
    }
    restore = false;
  }

  private Optional<Failure> ofTheFile(Segment segment, boolean rowInside) throws DrydockException {
    List<Statement> statements = segment.statements();
    Statement end = statements.getLast();
    Optional<Failure> failure = steps(statements.subList(0, statements.size() - 1));
    if (failure.isPresent()) {
      return failure;
    }
    if (end.kind() == StatementKind.ROLLBACK) {
      return step(Step.of(planned.script(), end));
    }
    String text = planned.script().textOf(end);
    return commit(End.at(planned, end), rowInside, () -> session.execute(text, notice -> {}));
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

  private Optional<Failure> steps(List<Statement> statements) throws DrydockException {
    InsertGroups groups = new InsertGroups(session, planned.script());
    int next = 0;
    while (next < statements.size()) {
      Statement statement = statements.get(next);
      if (statement.kind() == StatementKind.META_COMMAND) {
        skip(statement, "psql's own command; left out, as it changes nothing");
        next++;
        continue;
      }
      Step step = groups.next(statements, next);
      Optional<Failure> failure = step(step);
      if (failure.isPresent()) {
        return failure;
      }
      if (session.transactionState() == WriteSession.TransactionState.IDLE) {
        return Optional.of(transactionEnded(step));
      }
      next += step.statements().size();
    }
    return Optional.empty();
  }

  private Optional<Failure> step(Step step) throws DrydockException {
    if (context.control().cancelled()) {
      return Optional.of(Failure.cancelled());
    }
    StatementReport report = runner.run(step);
    reports.add(report);
    return report.error().map(error -> Failure.of(error, false));
  }

  private void skip(Statement statement, String note) {
    reports.add(runner.skip(Step.of(planned.script(), statement), StepOutcome.OK, note));
  }

  private Optional<Failure> rowAlone() throws DrydockException {
    begin();
    return commit(End.of(planned), true, session::commit);
  }

  private Optional<Failure> commit(End end, boolean rowInside, SafeCommit.Commit how)
      throws DrydockException {
    if (context.control().cancelled()) {
      return Optional.of(Failure.cancelled());
    }
    Optional<HistoryKeeper.Written> written =
        rowInside
            ? Optional.of(context.history().applied(session, planned, took()))
            : Optional.empty();
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

  private Failure transactionEnded(Step step) {
    return new Failure(
        Problem.error(
            "transaction-ended",
            "The statement in line " + step.line() + " ended the transaction it ran in.",
            "Look at what is committed; then divide the file at that statement."),
        Optional.empty(),
        true);
  }
}
