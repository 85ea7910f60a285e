package dev.drydock.server;

import dev.drydock.server.Answers.Done;
import dev.drydock.server.WriteSession.TransactionState;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.jdbc.PgConnection;

/**
 * One connection, as the sessions use it: text goes out exactly as it is, answers are heard as they
 * arrive, and whatever runs can be cancelled from another thread. Otherwise one thread at a time.
 *
 * <p>It speaks to pgjdbc's query executor directly, because a {@code Statement} neither shows
 * command tags nor lets go of rows (decisions/0004).
 */
final class Wire {
  private static final int AS_IT_IS =
      QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
          | QueryExecutor.QUERY_SUPPRESS_BEGIN
          | QueryExecutor.QUERY_ONESHOT
          | QueryExecutor.QUERY_NO_RESULTS
          | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS;

  private static final int WITH_ROWS = AS_IT_IS & ~QueryExecutor.QUERY_NO_RESULTS;

  /** A call of the driver that may be cancelled while it runs. */
  @FunctionalInterface
  interface SqlCall<T> {
    T run() throws SQLException;
  }

  private final PgConnection connection;
  private final Cancellation cancellation;

  Wire(PgConnection connection) {
    this.connection = connection;
    this.cancellation = new Cancellation(connection);
  }

  PgConnection connection() {
    return connection;
  }

  /** One message of any number of commands, as it is, in the simple protocol that psql speaks. */
  List<Done> send(String text, Answers answers) throws SQLException {
    send(List.of(text), answers, AS_IT_IS);
    return answers.done();
  }

  /** A message whose last command gives one row of one column. */
  String ask(String text) throws SQLException {
    Answers answers = new Answers(notice -> {});
    send(List.of(text), answers, WITH_ROWS);
    return answers.value();
  }

  /**
   * Several messages, sent without waiting for the answers in between; the server answers each by
   * itself, and goes on with the next after one that fails.
   *
   * @param rows whether the rows of the answers are wanted
   */
  void pipeline(List<String> texts, Answers answers, boolean rows) throws SQLException {
    send(texts, answers, rows ? WITH_ROWS : AS_IT_IS);
  }

  private void send(List<String> texts, Answers answers, int how) throws SQLException {
    QueryExecutor executor = connection.getQueryExecutor();
    Query query =
        executor.wrap(texts.stream().map(text -> new NativeQuery(text, SqlCommand.BLANK)).toList());
    cancellation.started();
    try {
      executor.execute(query, null, answers, 0, 0, how);
    } finally {
      cancellation.ended();
    }
  }

  /** The same, where no notice is of interest. */
  List<Done> send(String text) throws SQLException {
    return send(text, new Answers(notice -> {}));
  }

  /** Anything else the driver does: prepared statements, COPY. */
  <T> T call(SqlCall<T> call) throws SQLException {
    cancellation.started();
    try {
      return call.run();
    } finally {
      cancellation.ended();
    }
  }

  void cancel() {
    cancellation.cancel();
  }

  TransactionState state() {
    return switch (connection.getTransactionState()) {
      case IDLE -> TransactionState.IDLE;
      case OPEN -> TransactionState.OPEN;
      case FAILED -> TransactionState.FAILED;
    };
  }
}
