package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.Opening;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;
import java.util.Optional;

/**
 * Sends the statements of one transaction, in as few round trips as can be: what may go in a
 * pipeline does, with the transaction's beginning before it and the settings put back behind it.
 */
final class SegmentSteps {
  private final ApplyContext context;
  private final WriteSession session;
  private final PlannedMigration planned;
  private final StepRunner runner;
  private final List<StatementReport> reports;
  private final InsertGroups groups;
  private Opening opening;
  private Optional<String> restoredIn = Optional.empty();

  /**
   * @param opening what is still to be done before the first statement
   * @param reports where those of the statements go
   */
  SegmentSteps(
      ApplyContext context,
      PlannedMigration planned,
      StepRunner runner,
      Opening opening,
      List<StatementReport> reports) {
    this.context = context;
    this.session = context.session();
    this.planned = planned;
    this.runner = runner;
    this.opening = opening;
    this.reports = reports;
    this.groups = new InsertGroups(session, planned.script());
  }

  /** The id of the transaction, when the settings have been put back behind its last statement. */
  Optional<String> restoredIn() {
    return restoredIn;
  }

  /**
   * Sends them until one fails.
   *
   * @param rowFollows whether the history's row comes next, for which settings are put back
   */
  Optional<Failure> run(List<Statement> statements, boolean rowFollows) throws DrydockException {
    int next = 0;
    while (next < statements.size()) {
      if (statements.get(next).kind() == StatementKind.META_COMMAND) {
        skip(statements.get(next), "psql's own command; left out, as it changes nothing");
        next++;
        continue;
      }
      if (context.control().cancelled()) {
        return Optional.of(Failure.cancelled());
      }
      List<Step> steps = next(statements, next, rowFollows);
      Optional<Failure> failure = Failure.of(reports.getLast());
      if (failure.isPresent()) {
        return failure;
      }
      if (session.transactionState() == WriteSession.TransactionState.IDLE) {
        return Optional.of(transactionEnded(steps.getLast()));
      }
      next += steps.stream().mapToInt(step -> step.statements().size()).sum();
    }
    open();
    return Optional.empty();
  }

  void skip(Statement statement, String note) {
    reports.add(runner.skip(Step.of(planned.script(), statement), StepOutcome.OK, note));
  }

  private List<Step> next(List<Statement> statements, int next, boolean rowFollows)
      throws DrydockException {
    List<Step> together = inTransaction() ? pipelined(statements, next) : List.of();
    if (!together.isEmpty()) {
      boolean last = next + together.size() == statements.size();
      pipeline(together, last && rowFollows && Pipelining.withoutRows(together));
      return together;
    }
    open();
    Step step = groups.next(statements, next);
    reports.add(runner.run(step));
    return List.of(step);
  }

  private boolean inTransaction() {
    return opening != Opening.NONE
        || session.transactionState() == WriteSession.TransactionState.OPEN;
  }

  private List<Step> pipelined(List<Statement> statements, int next) {
    List<Step> steps = Pipelining.from(planned.script(), statements, next);
    if (!steps.isEmpty()) {
      groups.forget();
    }
    return steps;
  }

  private void pipeline(List<Step> steps, boolean settingsAfterwards) throws DrydockException {
    context.events().check();
    StepPipeline pipeline = new StepPipeline(runner, context.watch(), steps);
    Opening first = opening;
    opening = Opening.NONE;
    try {
      restoredIn = pipeline.run(session, first, settingsAfterwards);
    } finally {
      reports.addAll(pipeline.reports());
    }
  }

  /** Begins the transaction where that has not gone with a statement. */
  void open() throws ServerException {
    if (opening != Opening.NONE) {
      WriteSession.Pipeline nothing = new WriteSession.Pipeline(opening, List.of(), false);
      opening = Opening.NONE;
      session.pipeline(nothing, WriteSession.PipelineListener.NOBODY);
    }
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
