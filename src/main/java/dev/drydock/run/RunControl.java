package dev.drydock.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The two ways to stop a run, from any thread. */
public final class RunControl {
  private enum Wish {
    GO_ON,
    STOP_AFTER_MIGRATION,
    CANCEL
  }

  private final AtomicReference<Wish> wish = new AtomicReference<>(Wish.GO_ON);
  private final AtomicReference<Runnable> interrupt = new AtomicReference<>(() -> {});
  private final CountDownLatch cancelled = new CountDownLatch(1);

  /** Lets the running migration finish and starts no other. */
  public void stopAfterMigration() {
    wish.compareAndSet(Wish.GO_ON, Wish.STOP_AFTER_MIGRATION);
  }

  /** Cancels the running statement on the server and ends the run. */
  public void cancelNow() {
    wish.set(Wish.CANCEL);
    cancelled.countDown();
    interrupt.get().run();
  }

  /** Whether no other migration is to be started. */
  public boolean stopWanted() {
    return wish.get() != Wish.GO_ON;
  }

  public boolean cancelled() {
    return wish.get() == Wish.CANCEL;
  }

  /** How the running statement is cancelled; set by the run while it has a session. */
  void onCancel(Runnable action) {
    interrupt.set(action);
    if (cancelled()) {
      action.run();
    }
  }

  /** Waits, unless the run is cancelled meanwhile. */
  void pause(Duration duration) {
    try {
      cancelled.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancelNow();
    }
  }
}
