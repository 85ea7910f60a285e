package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.List;
import java.util.Optional;

/**
 * Tries a plan on the target itself: everything in one transaction, a savepoint a migration, rolled
 * back at the end. It meets the real data, and takes real locks; what a rollback does not undo is
 * among the report's warnings.
 */
public final class TargetRehearsal {
  private final Database database;
  private final Journal journal;
  private final RunOrigin origin;

  public TargetRehearsal(Database database, Journal journal, RunOrigin origin) {
    this.database = database;
    this.journal = journal;
    this.origin = origin;
  }

  /**
   * Runs on the calling thread. Never commits. Duplicates and other refusals of the plan do not
   * stop it; they become warnings.
   *
   * @throws DrydockException when it could not begin: no connection, or the journal cannot be
   *     written
   */
  public RunReport run(
      RunPlan plan, RehearsalOptions options, RunListener listener, RunControl control)
      throws DrydockException {
    RunTally tally = new RunTally(plan);
    plan.refusals().forEach(refusal -> tally.warn(asWarning(refusal)));
    return RunFrame.around(
        database,
        journal,
        origin.header("rehearsal", database, plan.fingerprint()),
        listener,
        control,
        tally,
        frame -> rehearse(frame, plan, options),
        () -> OnRealSizes.orSay(tally.rehearsed(control), plan, database));
  }

  static Problem asWarning(Problem refusal) {
    return new Problem(
        refusal.code(),
        Severity.WARNING,
        refusal.message(),
        refusal.remedy(),
        refusal.versions(),
        refusal.files(),
        refusal.place());
  }

  private void rehearse(RunFrame frame, RunPlan plan, RehearsalOptions options)
      throws DrydockException {
    if (plan.migrations().isEmpty()) {
      return;
    }
    Sequences before = sequences();
    frame.locked(
        plan,
        options.lockTimeout(),
        options.statementTimeout(),
        (session, exists) -> transaction(frame, plan, options, session, exists));
    List<String> moved = sequences().movedSince(before);
    if (!moved.isEmpty()) {
      frame
          .tally()
          .warn(
              Problem.warning(
                  "sequences-advanced",
                  "Sequences do not go back: %s.".formatted(String.join(", ", moved)),
                  "Nothing, unless gaps in their numbers matter to you."));
    }
  }

  private Sequences sequences() throws DrydockException {
    try (Session session = database.read()) {
      return new Sequences(session);
    }
  }

  private void transaction(
      RunFrame frame, RunPlan plan, RehearsalOptions options, WriteSession session, boolean exists)
      throws DrydockException {
    LockCap cap = new LockCap(options.lockCap(), plan.history().table());
    session.begin();
    ToolBeginning.schemas(plan, session, exists, frame.events());
    Optional<String> id = Optional.empty();
    try (Watch watch = new Watch(database, session, frame.events(), frame.control(), cap)) {
      RelationProbe probe = new RelationProbe(session, plan.history().table(), cap);
      RehearsalContext context =
          new RehearsalContext(
              session,
              frame.events(),
              frame.control(),
              watch,
              probe,
              options.changes()
                  ? Optional.of(CatalogWatch.within(session, plan, probe, frame.events()))
                  : Optional.empty(),
              cap,
              new Excuses(cap),
              new HistoryKeeper(plan.layout().writer(plan.history().table()), origin, exists),
              new Explained(database, session, true, plan));
      Optional<FunctionBodies> bodies = FunctionBodies.of(plan, session);
      new RehearsalLoop(context, frame.tally(), plan).run();
      bodies.ifPresent(made -> made.tell(frame.tally(), frame.events()));
      context.catalog().ifPresent(catalog -> frame.tally().changed(catalog.inSum()));
      id = undo(frame, session, probe);
    } finally {
      if (session.transactionState() != WriteSession.TransactionState.IDLE) {
        session.rollback();
      }
    }
    verify(id);
  }

  /** Rolls back, and says what that leaves behind. */
  private Optional<String> undo(RunFrame frame, WriteSession session, RelationProbe probe)
      throws DrydockException {
    if (session.transactionState() != WriteSession.TransactionState.OPEN) {
      return Optional.empty(); // failed or gone: only a rollback can follow
    }
    for (RelationProbe.Dead dead : probe.dead()) {
      frame
          .tally()
          .warn(
              Problem.warning(
                  "dead-rows",
                  "%d dead row versions stay in %s.".formatted(dead.rows(), dead.relation()),
                  "Autovacuum clears them; VACUUM that table if they are many."));
    }
    Optional<String> id = session.currentTransactionId();
    session.rollback();
    return id;
  }

  private void verify(Optional<String> id) throws DrydockException {
    if (id.isPresent()
        && database.transactionStatus(id.get()).filter("committed"::equals).isPresent()) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error(
              "rehearsal-committed",
              "The rehearsal's transaction was committed.",
              "Look at once what of it is in the database."));
    }
  }
}
