package dev.drydock.server;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A pinned connection that may write. In autocommit until {@link #begin}. Never pooled: it is
 * closed, not reused, so nothing a migration set can outlive it.
 */
public interface WriteSession extends Session {

  int backendPid();

  void begin() throws ServerException;

  /**
   * Sends parts of one transaction without waiting for the answers in between, as libpq's pipeline
   * mode does: a round trip for all of them instead of one for each. Each is answered as it is
   * done. After one that fails the server refuses the others, so what it leaves is what sending
   * them one by one leaves. Nothing in it may end the transaction.
   *
   * @param heard told as it happens, in order, by the thread that called this
   * @return the transaction's id where settings were put back, see {@link
   *     #restoreSettingsInTransaction}
   * @throws ServerException the first failure: of the opening when {@code begun} was not heard, and
   *     no transaction is open then; of the statement after the last that was {@code done}
   */
  Optional<String> pipeline(Pipeline pipeline, PipelineListener heard) throws ServerException;

  /**
   * What is sent at once.
   *
   * @param statements each one statement as {@link #execute} takes it and none empty, in all no
   *     more than the network's buffers hold (32 KB, a hundred statements)
   * @param settingsAfterwards whether to end with {@link #restoreSettingsInTransaction}; only where
   *     none of the statements returns rows
   */
  record Pipeline(Opening opening, List<String> statements, boolean settingsAfterwards) {
    public Pipeline {
      statements = List.copyOf(statements);
    }
  }

  /** How a pipeline begins. */
  enum Opening {
    /** The transaction is open. */
    NONE,
    BEGIN,
    /**
     * {@link #restoreState} and {@link #begin}; what is put back stays put back when the
     * transaction is rolled back.
     */
    BEGIN_RESTORED
  }

  /** Hears how a pipeline goes. */
  interface PipelineListener {
    /** Hears nothing. */
    PipelineListener NOBODY =
        new PipelineListener() {
          @Override
          public void begun() {}

          @Override
          public void notice(Notice notice) {}

          @Override
          public void done(long rows) {}
        };

    /** The transaction is open and the first statement runs. */
    void begun();

    void notice(Notice notice);

    /** The next statement succeeded, and the one after it runs. */
    void done(long rows);
  }

  /**
   * Commits.
   *
   * @throws ServerException also when the transaction had failed before: the server then rolls back
   *     and calls that no error
   */
  void commit() throws ServerException;

  void rollback() throws ServerException;

  /** Whether a transaction is open, by the driver's knowledge of the last answer. */
  TransactionState transactionState();

  void savepoint(String name) throws ServerException;

  void rollbackTo(String name) throws ServerException;

  void release(String name) throws ServerException;

  /**
   * Sends one statement as it is (no escape processing, no splitting) and reads all its results;
   * rows it returns are counted and not kept.
   *
   * @param notices called as they arrive, in order, by the thread that called this; what it throws
   *     is thrown from here once the statement has ended
   * @return what the statement did
   * @throws ServerException also when the text turns out to have been several statements
   */
  StatementResult execute(String statement, Consumer<Notice> notices) throws ServerException;

  /** Runs a statement of Drydock's own with bound values; returns the rows it touched. */
  long update(String sql, Object... parameters) throws ServerException;

  /**
   * As {@link #query}, for what is asked again and again: planned once and kept as a prepared
   * statement until {@link #restoreState} or {@link #rollback}.
   *
   * @param sql one question about some OIDs, which are its {@code $1}, written {@code $1::text[]};
   *     or about none
   */
  <T> List<T> queryPlanned(String sql, RowMapper<T> mapper, Collection<Long> oids)
      throws ServerException;

  /** The same for several questions at once, in one round trip; their rows one after another. */
  <T> List<T> queryPlanned(List<Question> questions, RowMapper<T> mapper) throws ServerException;

  /**
   * One of several questions.
   *
   * @param sql as of {@link #queryPlanned}
   */
  record Question(String sql, Collection<Long> oids) {}

  /**
   * As {@link #queryPlanned}, for a question about no OIDs, and then in the same round trip
   * releases a savepoint and sets it anew.
   */
  <T> List<T> queryPlannedRenewing(String sql, RowMapper<T> mapper, String savepoint)
      throws ServerException;

  /**
   * Does away with what a migration can leave in a transaction that goes on: cursors, temporary
   * tables, prepared statements but those of {@link #queryPlanned}.
   */
  void discardLeftovers() throws ServerException;

  /**
   * Sends plain INSERTs together, as one message inside a savepoint of its own; a transaction must
   * be open. Around 500 at a time are fast and still let progress be seen.
   *
   * @return the rows of each
   * @throws GroupFailure when one of them fails, naming which; its error has the position within
   *     that statement
   * @throws ServerException when the connection is lost
   */
  List<Long> executeGroup(List<String> statements, Consumer<Notice> notices)
      throws ServerException, GroupFailure;

  /**
   * Sends statements as one message in the transaction that is open, for what they make and not for
   * what they say.
   *
   * @return whether all went well; else the transaction has failed, or is gone with the connection
   */
  boolean executeTogether(List<String> statements);

  /**
   * Sends transactions as one message, for what they make and not for what they say: each finds the
   * session in its starting state and is committed. Outside a transaction.
   *
   * @return how many are committed, the first ones; the next of them failed, and the session is in
   *     its starting state
   * @throws ServerException when the connection is lost
   */
  int commitTogether(List<List<String>> transactions) throws ServerException;

  /** Loads the inline data of a {@code COPY … FROM STDIN}; returns the rows. */
  long copyIn(String statement, String data) throws ServerException;

  /** Runs a {@code COPY … TO STDOUT} and lets its rows pass; returns how many there were. */
  long copyOut(String statement) throws ServerException;

  /**
   * Puts role, search path, timeouts, TimeZone and every other setting back to what the profile
   * says, and drops temporary tables and prepared statements; outside a transaction only.
   */
  void restoreState() throws ServerException;

  /**
   * The same, and lets the counters of {@code pg_stat_get_xact_*} start from nothing.
   *
   * @return whether they do; servers before 15 cannot be told to
   */
  boolean restoreStateAndCounters() throws ServerException;

  /**
   * Puts the settings back inside the running transaction, so that the history row is written under
   * the profile's role and settings; does not touch temporary tables.
   *
   * @return the running transaction's id, assigned now if it was not before; asked for in the same
   *     round trip
   */
  String restoreSettingsInTransaction() throws ServerException;

  void lockTimeout(Duration timeout) throws ServerException;

  void statementTimeout(Duration timeout) throws ServerException;

  /**
   * Puts a schema before the search path, now and whenever settings are put back; outside a
   * transaction only.
   */
  void home(String schema) throws ServerException;

  /** Tries a session-level advisory lock once. */
  boolean tryAdvisoryLock(long key) throws ServerException;

  void advisoryUnlock(long key) throws ServerException;

  /** The id of the running transaction if it has written anything. */
  Optional<String> currentTransactionId() throws ServerException;

  /**
   * What a statement did.
   *
   * @param commandTag as in CommandComplete, for instance {@code INSERT 0 5}; {@code EMPTY} for
   *     nothing but a comment
   * @param rows those the tag names: affected, copied or returned
   */
  record StatementResult(String commandTag, long rows, Duration took) {}

  /** As in the protocol's ReadyForQuery. */
  enum TransactionState {
    IDLE,
    OPEN,
    FAILED
  }

  /** One statement of a group failed; none of the group has an effect left. */
  final class GroupFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final int index;

    public GroupFailure(int index, ServerException cause) {
      super(cause.getMessage(), cause);
      this.index = index;
    }

    /** Which statement, from 0, or -1 when the server did not say. */
    public int index() {
      return index;
    }
  }
}
