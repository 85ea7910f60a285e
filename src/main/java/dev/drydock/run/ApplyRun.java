package dev.drydock.run;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.backup.BackupRequest;
import dev.drydock.run.backup.BackupWriter;
import dev.drydock.run.backup.Restore;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Applies a plan: one transaction a migration together with its history row, under the history's
 * lock, stopping at the first failure.
 */
public final class ApplyRun {
  private final Database database;
  private final Journal journal;
  private final RunOrigin origin;

  public ApplyRun(Database database, Journal journal, RunOrigin origin) {
    this.database = database;
    this.journal = journal;
    this.origin = origin;
  }

  /**
   * Runs on the calling thread until all is applied, something failed or the control stops it. What
   * a guard refuses, a failing statement and a lost connection are outcomes of the report.
   *
   * @throws DrydockException when the run could not begin at all: no connection, or the journal
   *     cannot be written
   */
  public RunReport run(RunPlan plan, ApplyOptions options, RunListener listener, RunControl control)
      throws DrydockException {
    RunTally tally = new RunTally(plan);
    return RunFrame.around(
        database,
        journal,
        origin.header("apply", database, plan.fingerprint()),
        listener,
        control,
        tally,
        frame -> apply(frame, plan, options),
        () -> tally.applied(control));
  }

  private void apply(RunFrame frame, RunPlan plan, ApplyOptions options) throws DrydockException {
    if (!plan.refusals().isEmpty()) {
      throw new DrydockException(DrydockException.Kind.REFUSED, plan.refusals().getFirst());
    }
    if (!plan.migrations().isEmpty()) {
      frame.locked(
          plan,
          options.lockTimeout(),
          options.statementTimeout(),
          (session, exists) -> {
            if (options.backup().isPresent()) {
              backUp(
                  frame,
                  options.backup().get(),
                  options.lockTimeout(),
                  exists ? Optional.empty() : Optional.of(plan.history().table()));
            }
            ToolBeginning.schemas(plan, session, exists, frame.events());
            loop(frame, plan, options, session, exists);
          });
    }
  }

  /** While the lock is held: nobody else's run comes between the backup and this one. */
  private void backUp(
      RunFrame frame, BackupRequest request, Duration lockWait, Optional<HistoryTable> newHistory)
      throws DrydockException {
    RunEvents events = frame.events();
    String name = database.facts().database();
    events.emit(new RunEvent.BackupStarted(Instant.now(), name, request.file()));
    BackupWriter.Written written =
        new BackupWriter(
                request,
                database,
                lockWait,
                bytes ->
                    events.emit(
                        new RunEvent.BackupGrown(Instant.now(), name, request.file(), bytes)),
                frame.control()::stopWanted)
            .write();
    written.warned().ifPresent(events::remark);
    frame.tally().backedUp(written.backup(), Restore.hint(written.backup(), newHistory));
    events.emit(new RunEvent.BackupFinished(Instant.now(), name, written.backup()));
    events.check();
  }

  private void loop(
      RunFrame frame, RunPlan plan, ApplyOptions options, WriteSession session, boolean exists)
      throws DrydockException {
    RunEvents events = frame.events();
    RunControl control = frame.control();
    try (Watch watch = new Watch(database, session, events, control, Watch.NOTHING)) {
      ApplyContext context =
          new ApplyContext(
              database,
              session,
              plan,
              options,
              events,
              control,
              frame.journal(),
              watch,
              new SafeCommit(database, frame.journal(), events, control),
              new HistoryKeeper(plan.layout().writer(plan.history().table()), origin, exists),
              new Explained(database, session, false, plan));
      new ApplyLoop(context, frame.tally()).run();
    }
  }
}
