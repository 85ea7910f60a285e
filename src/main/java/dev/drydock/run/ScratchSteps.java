package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.run.effects.Effects;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.TransactionState;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries one migration's statements on a scratch database, each under a savepoint. */
final class ScratchSteps {
  private static final String IN_TRANSACTION = "25001";

  /** First words of statements that can be watched in a transaction of their own. */
  private static final Set<String> WATCHED =
      Set.of(
          "CREATE",
          "ALTER",
          "DROP",
          "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE",
          "TRUNCATE",
          "COMMENT",
          "GRANT",
          "REVOKE",
          "REFRESH");

  private final ScratchContext context;
  private final WriteSession session;
  private final Script script;
  private final String file;
  private final StepRunner runner;
  private final StepGuard guard;
  private final List<StatementReport> reports;
  private final TransactionModes modes = new TransactionModes(false);
  private Optional<Failure> failure = Optional.empty();
  private boolean stopped;
  private boolean over;

  /**
   * @param reports where each step's is added
   */
  ScratchSteps(
      ScratchContext context,
      PlannedMigration planned,
      StepRunner runner,
      StepGuard guard,
      List<StatementReport> reports) {
    this.context = context;
    this.session = context.session();
    this.script = planned.script();
    this.file = planned.migration().file();
    this.runner = runner;
    this.guard = guard;
    this.reports = reports;
  }

  Optional<Failure> failure() {
    return failure;
  }

  /** Whether nothing more of this migration is to be tried. */
  boolean stopped() {
    return stopped;
  }

  /** Whether nothing more at all is to be tried. */
  boolean over() {
    return over;
  }

  /** Something is wrong; without keep-going that is the end. */
  void fail(Failure cause) {
    failure = failure.or(() -> Optional.of(cause));
    stopped = stopped || !context.keepGoing();
    over = over || !context.keepGoing();
    if (cause.connectionLost()) {
      lost(cause);
    }
  }

  /** The session is of no use any more. */
  void lost(Failure cause) {
    failure = failure.or(() -> Optional.of(cause));
    stopped = true;
    over = true;
  }

  /**
   * Sends statements in one message where nobody asks what each of them does.
   *
   * @return whether all are done; else the transaction has to begin again, to find which fail
   */
  boolean together(List<Statement> statements) throws DrydockException {
    context.watch().begin();
    boolean done;
    try {
      done = session.executeTogether(statements.stream().map(script::textOf).toList());
    } finally {
      context.watch().end();
    }
    if (done) {
      statements.forEach(statement -> context.verdicts().unmade().done(script, statement));
    }
    return done;
  }

  /** Whether a message may hold them all: each runs as it would by itself. */
  boolean mayGoTogether(List<Statement> statements) {
    return statements.size() > 1 && !context.observed() && OneMessage.mayHold(script, statements);
  }

  void run(List<Statement> statements) throws DrydockException {
    guard.newTransaction();
    modes.newTransaction();
    InsertGroups groups = InsertGroups.ofTrial(session, script);
    int next = 0;
    while (next < statements.size() && !stopped) {
      Statement statement = statements.get(next);
      Step step =
          bare(statement) || statement.kind() == StatementKind.META_COMMAND
              ? Step.of(script, statement)
              : groups.next(statements, next);
      next += step.statements().size();
      step(step, next < statements.size() && !bare(statements.get(next)));
    }
  }

  /**
   * @param another whether a step follows that has a savepoint too
   */
  private void step(Step step, boolean another) throws DrydockException {
    if (context.control().cancelled()) {
      lost(Failure.rehearsalCancelled());
      return;
    }
    Statement statement = step.first();
    Optional<String> outside = OutsideWorld.onScratch(script, statement);
    if (statement.kind() == StatementKind.META_COMMAND) {
      skip(step, StepOutcome.OK, "psql's own command; left out, as it changes nothing");
    } else if (outside.isPresent()) {
      skip(step, StepOutcome.NOT_REHEARSABLE, outside.get());
      context
          .verdicts()
          .unmade()
          .failed(script, statement, file, StepOutcome.NOT_REHEARSABLE, Optional.empty());
    } else if (inTransaction() && modes.taken(script, statement)) {
      skip(step, StepOutcome.OK, TransactionModes.NOTE);
    } else {
      attempt(step, another);
    }
    modes.passed(script, statement);
  }

  private boolean inTransaction() {
    return session.transactionState() == TransactionState.OPEN;
  }

  private void skip(Step step, StepOutcome outcome, String note) {
    reports.add(runner.skip(step, outcome, note));
  }

  private void attempt(Step step, boolean another) throws DrydockException {
    boolean within = inTransaction();
    boolean guarded = within && mayBeGuarded(step.first());
    // round the file's own savepoint, releasing ours would take that along
    guard.before(guarded, step.first().kind() != StatementKind.SAVEPOINT, another);
    boolean byItself = !within && context.observed() && sameInATransaction(step.first());
    if (byItself) {
      session.begin();
      context.probe().newTransaction();
    }
    boolean unseen = !within && step.first().kind() == StatementKind.REFUSES_TRANSACTION;
    Optional<Effects> known =
        unseen ? Optional.of(context.probe().known(step).effects()) : Optional.empty();
    StatementReport report = runner.attempt(step);
    if (byItself && refusedInTransaction(report)) {
      session.rollback();
      byItself = false;
      report = runner.attempt(step);
    }
    if (report.outcome() == StepOutcome.CANCELLED) {
      add(report);
      lost(Failure.rehearsalCancelled());
      return;
    }
    if (report.error().isPresent()) {
      ServerError error = report.error().get().server();
      if (!error.connectionLost() && guarded) {
        guard.undo();
      } else if (!error.connectionLost() && byItself) {
        session.rollback();
      }
      failed(step, report, error, another);
      return;
    }
    StatementReport compared = new WantedShape(session).compared(step, report);
    if (byItself && !committed(step, compared)) {
      return;
    }
    StatementReport seen = known.map(compared::with).orElse(compared);
    add(
        context
            .verdicts()
            .remark(script, step.first())
            .map(remark -> seen.judged(Judgement.of(StepOutcome.OK, remark)))
            .orElse(seen));
    step.statements().forEach(s -> context.verdicts().unmade().done(script, s));
    if (within && session.transactionState() == TransactionState.IDLE && !ends(step)) {
      lost(transactionEnded(step));
    } else {
      guard.keep();
    }
  }

  private static boolean refusedInTransaction(StatementReport report) {
    return report.error().filter(e -> e.server().sqlState().equals(IN_TRANSACTION)).isPresent();
  }

  /** Whether a statement committed by itself could be; if not, that is told. */
  private boolean committed(Step step, StatementReport report) throws DrydockException {
    try {
      session.commit();
      return true;
    } catch (ServerException e) {
      Place place = new Place(file, step.line(), 1);
      StatementError error = context.explained().lookedUp(e.error(), Optional.empty(), place);
      failed(step, report.withError(error), e.error(), false);
      return false;
    }
  }

  /**
   * Statements that do the same whether they are committed by themselves or in a transaction of
   * their own, where their effects can be seen: not what ends transactions, nor what asks for one.
   */
  private static boolean sameInATransaction(Statement statement) {
    return statement.kind() == StatementKind.ORDINARY
        && WATCHED.contains(statement.command().split(" ", 2)[0]);
  }

  private void failed(Step step, StatementReport report, ServerError error, boolean another)
      throws DrydockException {
    if (error.connectionLost() || context.control().cancelled()) {
      // With the program its scratch server ends, and with it the connection.
      boolean cancelled = context.control().cancelled() && error.connectionLost();
      add(cancelled ? report.cancelled() : broken(report, error));
      lost(cancelled ? Failure.rehearsalCancelled() : Failure.of(report.error().get(), false));
      return;
    }
    if (step.statements().size() > 1) {
      for (Statement statement : step.statements()) {
        if (!stopped) {
          boolean last = statement == step.statements().getLast();
          step(
              Step.of(script, statement),
              another || !last); // each by itself, so that all that fail are found
        }
      }
      return;
    }
    boolean broken = session.transactionState() == TransactionState.FAILED;
    Judgement verdict = broken ? Judgement.FAILED : context.verdicts().of(step, error);
    StatementReport told = explained(report, verdict);
    add(told.judged(verdict));
    Optional<String> madeIn =
        broken ? Optional.empty() : context.verdicts().path().stream().findFirst();
    context.verdicts().unmade().failed(script, step.first(), file, verdict.outcome(), madeIn);
    if (verdict.outcome() == StepOutcome.FAILED || verdict.outcome() == StepOutcome.FOLLOWS_FROM) {
      fail(Failure.of(told.error().get(), false));
    }
    stopped = stopped || broken;
  }

  /** What ended with the scratch server; nobody else ends a session there than its statements. */
  private StatementReport broken(StatementReport report, ServerError error) {
    return Passing.is(error) && !context.explained().serverAnswers()
        ? report.judged(Judgement.of(StepOutcome.NOT_REHEARSABLE, Passing.NOTE))
        : report;
  }

  /** What only follows from another failure is explained by that one. */
  private StatementReport explained(StatementReport report, Judgement verdict)
      throws ServerException {
    if (!verdict.equals(Judgement.FAILED)) {
      return report;
    }
    StatementReport told = runner.lookedUp(report);
    if (inTransaction()) {
      context.probe().forgetOwnDoing(); // reading counts as a scan
    }
    return told;
  }

  private void add(StatementReport report) {
    runner.finished(report);
    reports.add(report);
  }

  private boolean bare(Statement statement) {
    return OneMessage.isBare(script, statement);
  }

  /** What refuses a transaction fails in one all the same, and must not take it along. */
  private boolean mayBeGuarded(Statement statement) {
    return statement.kind() == StatementKind.REFUSES_TRANSACTION
        || !bare(statement)
        || modes.tooLate(script, statement);
  }

  private static boolean ends(Step step) {
    return Segmentation.ends(step.first());
  }

  private static Failure transactionEnded(Step step) {
    return new Failure(
        Problem.error(
            "transaction-ended",
            "The statement in line " + step.line() + " ended the migration's transaction.",
            "Divide the file at that statement."),
        Optional.empty(),
        true);
  }
}
