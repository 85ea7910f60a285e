package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalHeader;
import dev.drydock.run.journal.JournalRun;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.HistoryLock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What an apply and a rehearsal have in common: journal, session, lock and report around them. */
final class RunFrame {
  private final Database database;
  private final JournalRun writing;
  private final RunEvents events;
  private final RunControl control;
  private final RunTally tally;

  private RunFrame(
      Database database, JournalRun writing, RunEvents events, RunControl control, RunTally tally) {
    this.database = database;
    this.writing = writing;
    this.events = events;
    this.control = control;
    this.tally = tally;
  }

  Database database() {
    return database;
  }

  JournalRun journal() {
    return writing;
  }

  RunEvents events() {
    return events;
  }

  RunControl control() {
    return control;
  }

  RunTally tally() {
    return tally;
  }

  /** Something done within the frame. */
  @FunctionalInterface
  interface Body {
    void run(RunFrame frame) throws DrydockException;
  }

  /** Something done while the history's lock is held. */
  @FunctionalInterface
  interface Locked {
    /**
     * @param historyExists whether the history's table does
     */
    void run(WriteSession session, boolean historyExists) throws DrydockException;
  }

  /**
   * Journals a run and reports how it ended.
   *
   * @param outcome makes the report when the body is done
   * @throws DrydockException when it could not begin
   */
  static RunReport around(
      Database database,
      Journal journal,
      JournalHeader header,
      RunListener listener,
      RunControl control,
      RunTally tally,
      Body body,
      Supplier<RunReport> outcome)
      throws DrydockException {
    try (JournalRun writing = journal.start(header)) {
      RunEvents events = new RunEvents(listener, writing);
      try {
        body.run(new RunFrame(database, writing, events, control, tally));
      } catch (DrydockException e) {
        if (e.kind() == DrydockException.Kind.CONNECTION && !tally.begun()) {
          throw e;
        }
        tally.stopped(e);
      }
      RunReport report = outcome.get();
      try {
        writing.finish(Names.of(report.outcome()), report.reason().map(Problem::message));
      } catch (DrydockException e) {
        tally.warn(e.problem()); // what was done is done; the journal just does not tell of it
        report = outcome.get();
      }
      events.emit(new RunEvent.RunFinished(Instant.now(), report));
      return report;
    }
  }

  /** Opens the session, takes the history's lock, and makes sure the plan still holds. */
  void locked(RunPlan plan, Duration lockTimeout, Duration statementTimeout, Locked body)
      throws DrydockException {
    try (WriteSession session = database.write()) {
      session.lockTimeout(lockTimeout);
      session.statementTimeout(statementTimeout);
      HistoryLock lock = plan.layout().lock(plan.history().table(), session.facts().database());
      RunLock.take(session, lock);
      ToolBeginning.home(plan, session);
      boolean exists = HistoryAccess.of(plan).check(session, plan.history().records());
      control.onCancel(session::cancel);
      try {
        body.run(session, exists);
      } finally {
        control.onCancel(() -> {});
      }
      release(session, lock);
    }
  }

  private void release(WriteSession session, HistoryLock lock) {
    try {
      if (!tally.cut()) {
        RunLock.release(session, lock);
      }
    } catch (ServerException e) {
      events.remark("The lock goes with the connection, which is gone: " + e.getMessage());
    }
  }
}
