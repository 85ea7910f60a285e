package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** A database that is read on several threads until nobody wants what they read. */
final class LiveSource implements AutoCloseable {
  private final Database database;
  private final BooleanSupplier cancelled;
  private final Queue<Session> sessions = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  LiveSource(Database database, BooleanSupplier cancelled) {
    this.database = database;
    this.cancelled = cancelled;
  }

  /** A session that is cancelled when this is closed. */
  Session read() throws DrydockException {
    Session session = database.read();
    sessions.add(session);
    if (closed) {
      session.close();
      throw Cancelled.exception();
    }
    return session;
  }

  /** For libpq's programs. */
  Map<String, String> clientEnvironment() {
    return database.clientEnvironment();
  }

  /** Whether reading on is in vain. */
  boolean isCancelled() {
    return closed || cancelled.getAsBoolean();
  }

  /** Cancels what is still read, and returns at once. */
  @Override
  public void close() {
    closed = true;
    sessions.forEach(Session::cancel);
  }
}
