package dev.drydock.explain;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.Optional;

/**
 * Where questions about the database are asked. Each is short, reads only, and may fail without
 * harm to the next. Used by one thread; closed by whoever made it.
 */
public abstract sealed class Lookup implements AutoCloseable {
  private static final String SHORT =
      "SELECT pg_catalog.set_config('statement_timeout', '3000', true),"
          + " pg_catalog.set_config('lock_timeout', '500', true),"
          + " pg_catalog.set_config('transaction_read_only', 'on', true)";

  /** Opens a reading session; {@code Database::read}. */
  @FunctionalInterface
  public interface Source {
    Session open() throws ServerException;
  }

  /** On a connection of its own, opened when the first question is asked. */
  public static Lookup on(Source source) {
    return new Beside(source);
  }

  /**
   * Within a transaction that is open and has not failed, so that its own changes are seen. Each
   * question is asked under a savepoint and rolled back.
   */
  public static Lookup within(WriteSession session) {
    return new Within(session);
  }

  /** Something asked of a session. */
  @FunctionalInterface
  interface Question<T> {
    T ask(Session session) throws ServerException;
  }

  abstract <T> T ask(Question<T> question) throws ServerException;

  @Override
  public abstract void close();

  private static void hurry(Session session) throws ServerException {
    session.query(SHORT, row -> row.getString(1));
  }

  private static final class Beside extends Lookup {
    private final Source source;
    private Optional<Session> open = Optional.empty();

    Beside(Source source) {
      this.source = source;
    }

    @Override
    <T> T ask(Question<T> question) throws ServerException {
      if (open.isEmpty()) {
        Session session = source.open();
        open = Optional.of(session);
        hurry(session);
      }
      try {
        return question.ask(open.get());
      } catch (ServerException e) {
        close(); // its transaction is of no more use
        throw e;
      }
    }

    @Override
    public void close() {
      open.ifPresent(Session::close);
      open = Optional.empty();
    }
  }

  private static final class Within extends Lookup {
    private static final String SAVEPOINT = "drydock_explain";
    private final WriteSession session;

    Within(WriteSession session) {
      this.session = session;
    }

    @Override
    <T> T ask(Question<T> question) throws ServerException {
      session.savepoint(SAVEPOINT);
      try {
        hurry(session);
        return question.ask(session);
      } finally {
        session.rollbackTo(SAVEPOINT);
        session.release(SAVEPOINT);
      }
    }

    @Override
    public void close() {
      // the session is another's
    }
  }
}
