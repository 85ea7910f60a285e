package dev.drydock.server;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connection of its own that answers a person's questions: each in a {@code READ ONLY}
 * transaction that is rolled back, after which the session is as it was when it was opened. It does
 * not judge what it is asked; whoever uses it does (package {@code query}).
 *
 * <p>One thread at a time, but for {@link #cancel}.
 */
public interface QuerySession extends Session {

  /**
   * Runs one statement and hands its rows on as they come, a batch in memory at a time. Whatever
   * happens, the transaction is rolled back, session locks are given up and settings are restored.
   *
   * @param statement with {@code ?} for values only where there are parameters
   * @param parameters bound as text of unknown type, in order
   * @param notices hears them while the statement runs and between batches
   * @return rows handed on
   * @throws ServerException what the server refused
   * @throws IOException what the sink threw
   */
  long read(
      String statement,
      List<String> parameters,
      QueryAs as,
      QueryLimits limits,
      RowSink sink,
      Consumer<Notice> notices)
      throws ServerException, IOException;

  /**
   * Streams {@code COPY (…) TO STDOUT} to a stream, in the same kind of transaction.
   *
   * @return rows written
   */
  long copyOut(String copy, QueryAs as, QueryLimits limits, java.io.OutputStream out)
      throws ServerException, IOException;

  /** Whether the connection can still be used, as far as is known. */
  boolean alive();

  /** Whether the server answers on it; takes a round trip. Not while it reads. */
  boolean answers();
}
