package dev.drydock.server;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.jdbc.PgConnection;

/**
 * Cancels what one connection runs. The request is repeated until the statement ends, because the
 * server ignores one that overtakes its statement; after {@link #PATIENCE} the socket is closed, so
 * that nobody is left waiting for a dead network.
 *
 * <p>{@link #cancel} may be called from any thread and returns at once.
 */
final class Cancellation {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(300);

  private final PgConnection connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // all guarded by lock; operations are numbered, so that none is cancelled in place of another
  private long operation;
  private boolean running;
  private boolean wanted;
  private boolean requesting;

  Cancellation(PgConnection connection) {
    this.connection = connection;
  }

  /** Something starts to run that may be cancelled. */
  void started() {
    lock.lock();
    try {
      operation++;
      running = true;
      wanted = false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * It has ended. Waits for a request on its way: that would hit whatever is sent next, perhaps the
   * ROLLBACK.
   */
  void ended() {
    lock.lock();
    try {
      running = false;
      changed.signalAll();
      while (requesting) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Cancels what runs, if anything does. */
  void cancel() {
    lock.lock();
    try {
      if (!running || wanted) {
        return;
      }
      wanted = true;
      requesting = true;
      long target = operation;
      Thread.ofVirtual().name("drydock-cancel").start(() -> insist(target));
    } finally {
      lock.unlock();
    }
  }

  private void insist(long target) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      if (System.nanoTime() - deadline > 0) {
        connection.getQueryExecutor().abort();
      } else {
        request();
      }
    } while (goesOn(target));
  }

  private void request() {
    try {
      connection.cancelQuery();
    } catch (SQLException unreachable) {
      // the next request, or closing the socket, deals with it
      System.getLogger(Cancellation.class.getName())
          .log(System.Logger.Level.DEBUG, "a cancel request did not arrive", unreachable);
    }
  }

  /** Rests a while, and says whether the operation still runs then. */
  private boolean goesOn(long target) {
    lock.lock();
    try {
      requesting = false;
      changed.signalAll();
      long left = BETWEEN_REQUESTS.toNanos();
      while (running && operation == target && left > 0) {
        left = changed.awaitNanos(left);
      }
      requesting = running && operation == target;
      return requesting;
    } catch (InterruptedException e) {
      // nobody interrupts this thread but the end of the program
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
