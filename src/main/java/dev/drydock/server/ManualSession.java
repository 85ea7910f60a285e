package dev.drydock.server;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connection of its own for a person's statements in a transaction that the person ends: it
 * begins with the first statement, and a statement that fails leaves it as it was before. Closing
 * rolls back.
 *
 * <p>It does not judge what it is given; whoever uses it does (package {@code query}). One thread
 * at a time, but for {@link #cancel} and {@link #abandon}.
 */
public interface ManualSession extends AutoCloseable {

  /**
   * Runs one statement inside the transaction, and begins it when there is none.
   *
   * @param statement with {@code ?} for values only where there are parameters
   * @param as holds for the transaction: what the first statement is run as
   * @throws ServerException what the server refused
   * @throws IOException what the sink threw
   */
  Done run(
      String statement,
      List<String> parameters,
      QueryAs as,
      QueryLimits limits,
      RowSink sink,
      Consumer<Notice> notices)
      throws ServerException, IOException;

  /**
   * What a statement did.
   *
   * @param rows handed on
   * @param changed rows a statement without an answer touched
   */
  record Done(long rows, long changed) {}

  /** Whether a transaction is open. */
  boolean inTransaction();

  /** The id of the running transaction if it has written anything. */
  java.util.Optional<String> transactionId() throws ServerException;

  /** Keeps what was done since the transaction began; nothing happens when there is none. */
  void commit() throws ServerException;

  /** Takes it back; nothing happens when there is none. */
  void rollback() throws ServerException;

  /** Has the server cancel what runs; from any thread. */
  void cancel();

  /** Cuts the connection, from any thread, whatever runs; the server rolls back. */
  void abandon();

  /** Whether the connection can still be used. */
  boolean alive();

  /** Rolls back and ends the connection; never throws. */
  @Override
  void close();
}
