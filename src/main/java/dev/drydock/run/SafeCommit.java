package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalRun;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.time.Duration;
import java.util.Optional;

/**
 * Commits so that what became of it is known afterwards: the journal has the transaction's id
 * before COMMIT is sent, and a connection cut at that moment is resolved on a new one by {@code
 * pg_xact_status}.
 */
final class SafeCommit {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);

  /**
   * Its COMMIT did not arrive, and nobody can send it another: the server need not wait for it to
   * time out. Left alone at first, as the COMMIT may just have been slower than the question.
   */
  private static final String END_ORPHAN =
      """
      SELECT pg_catalog.pg_terminate_backend(pid)
        FROM pg_catalog.pg_stat_activity
       WHERE pid = ? AND state LIKE 'idle in transaction%'
         AND pg_catalog.clock_timestamp() - state_change > interval '2 s'
         AND backend_xid::text::bigint = ?::bigint % 4294967296
      """;

  private final Database database;
  private final JournalRun journal;
  private final RunEvents events;
  private final RunControl control;

  SafeCommit(Database database, JournalRun journal, RunEvents events, RunControl control) {
    this.database = database;
    this.journal = journal;
    this.events = events;
    this.control = control;
  }

  /** What became of a transaction. */
  enum Verdict {
    COMMITTED,
    /** Committed, and the connection is gone. */
    COMMITTED_AND_CUT,
    ROLLED_BACK,
    IN_DOUBT
  }

  /**
   * @param error why it is not simply committed
   */
  record Result(Verdict verdict, Optional<ServerException> error) {}

  /** Sends the COMMIT. */
  @FunctionalInterface
  interface Commit {
    void send() throws ServerException;
  }

  /**
   * @param known the transaction's id; empty to ask for it
   * @param rowInside whether the history row is in the transaction: then that row is the evidence,
   *     and the journal need not be forced to the disk
   * @throws DrydockException when the journal cannot be written; nothing was committed then
   */
  Result commit(
      WriteSession session,
      JournalEntry.Doubt what,
      Optional<String> known,
      boolean rowInside,
      Commit commit)
      throws DrydockException {
    events.check();
    Optional<String> id;
    try {
      id = known.isPresent() ? known : session.currentTransactionId();
    } catch (ServerException e) {
      return new Result(Verdict.ROLLED_BACK, Optional.of(e));
    }
    int number = journal.begin(with(what, id), !rowInside);
    Result result = send(session.backendPid(), id, commit);
    if (result.verdict() != Verdict.IN_DOUBT) {
      settle(number, Names.of(result.verdict()), !rowInside);
    }
    return result;
  }

  private Result send(int pid, Optional<String> id, Commit commit) {
    try {
      commit.send();
      return new Result(Verdict.COMMITTED, Optional.empty());
    } catch (ServerException e) {
      Verdict verdict = e.error().connectionLost() ? ask(pid, id) : Verdict.ROLLED_BACK;
      return new Result(verdict, Optional.of(e));
    }
  }

  private void settle(int number, String how, boolean force) {
    try {
      journal.settle(number, how, force);
    } catch (DrydockException e) {
      events.failed(e); // committed all the same; the run stops before its next step
    }
  }

  private Verdict ask(int pid, Optional<String> id) {
    if (id.isEmpty()) {
      return Verdict.ROLLED_BACK; // it had written nothing
    }
    events.remark("The connection was lost at COMMIT; asking the server what became of it.");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      try {
        String status = database.transactionStatus(id.get()).orElse("");
        if (status.equals("committed")) {
          return Verdict.COMMITTED_AND_CUT;
        }
        if (status.equals("aborted")) {
          return Verdict.ROLLED_BACK;
        }
        endOrphan(pid, id.get());
      } catch (ServerException e) {
        events.remark("No answer yet: " + e.getMessage());
      }
      control.pause(BETWEEN_QUESTIONS);
    } while (System.nanoTime() - deadline < 0 && !control.cancelled());
    return Verdict.IN_DOUBT;
  }

  private void endOrphan(int pid, String id) throws ServerException {
    try (Session session = database.read()) {
      session.query(END_ORPHAN, row -> row.getBoolean(1), pid, id);
    }
  }

  private static JournalEntry.Doubt with(JournalEntry.Doubt what, Optional<String> id) {
    return new JournalEntry.Doubt(
        what.what(), what.version(), what.file(), what.line(), what.sql(), id, what.at());
  }
}
