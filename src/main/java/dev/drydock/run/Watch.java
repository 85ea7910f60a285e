package dev.drydock.run;

import dev.drydock.server.Database;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks after a running statement from a second thread and connection: says who holds a lock it
 * waits for, repeats a cancel that came too early to be heard, and runs a rehearsal's own check.
 *
 * <p>Each look is a short transaction of its own: a helper that stayed in one would hold up what
 * runs CONCURRENTLY.
 */
final class Watch implements AutoCloseable {
  /** No check beside locks and cancelling. */
  static final Check NOTHING = (reading, pid) -> false;

  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration PERIOD = Duration.ofMillis(250);

  private final Database database;
  private final WriteSession session;
  private final int pid;
  private final RunEvents events;
  private final RunControl control;
  private final Check check;
  private final Thread thread;
  private long startedNanos;
  private boolean running;
  private boolean closed;
  private boolean blind;

  /** Something else to look at while a statement runs. */
  @FunctionalInterface
  interface Check {
    /** True to cancel the statement. */
    boolean stop(Session reading, int pid) throws ServerException;
  }

  Watch(
      Database database, WriteSession session, RunEvents events, RunControl control, Check check) {
    this.database = database;
    this.session = session;
    this.pid = session.backendPid();
    this.events = events;
    this.control = control;
    this.check = check;
    this.thread = Thread.ofPlatform().daemon().name("drydock-watch").start(this::watch);
  }

  /** A statement starts. */
  synchronized void begin() {
    startedNanos = System.nanoTime();
    running = true;
  }

  /** It ended. */
  synchronized void end() {
    running = false;
  }

  /** Whether a statement was refused because the run is cancelled. */
  boolean cancelled(ServerError error) {
    return control.cancelled() && error.cancelled();
  }

  private synchronized boolean runningLonger(Duration limit) {
    return running && System.nanoTime() - startedNanos > limit.toNanos();
  }

  private void watch() {
    while (pause()) {
      if (control.cancelled() && runningLonger(Duration.ZERO)) {
        session.cancel();
      } else if (runningLonger(PATIENCE)) {
        look();
      }
    }
  }

  private synchronized boolean pause() {
    try {
      if (!closed) {
        wait(PERIOD.toMillis());
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void look() {
    try (Session reading = database.read()) {
      Optional<LockWait> wait = LockWaits.of(pid, reading);
      if (wait.isPresent() && runningLonger(PATIENCE)) {
        events.emit(new RunEvent.Waiting(Instant.now(), wait.get()));
      }
      if (check.stop(reading, pid) && runningLonger(Duration.ZERO)) {
        session.cancel();
      }
    } catch (ServerException e) {
      if (!blind) { // once is enough: the run itself goes on
        blind = true;
        events.remark("Cannot look who holds locks: " + e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join(PERIOD.multipliedBy(8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
