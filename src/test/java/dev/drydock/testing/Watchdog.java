package dev.drydock.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Watches the JavaFX thread: asks it again and again to note its own CPU time, so that no task is
 * longer than the greatest gap between two notes. CPU time, not the clock's: on a busy machine a
 * thread that waits for its turn has done nothing wrong.
 */
public final class Watchdog implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final AtomicBoolean on = new AtomicBoolean(true);
  private final AtomicLong longest = new AtomicLong();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Thread asking;
  private long last = -1;

  public Watchdog() {
    asking = Thread.ofPlatform().daemon().name("watchdog").start(this::ask);
  }

  /** The longest the JavaFX thread worked without looking up. */
  public Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  /** Forgets what was so far, such as the first time everything is loaded. */
  public void forget() {
    Toolkit.run(() -> longest.set(0));
  }

  @Override
  public void close() {
    on.set(false);
    asking.interrupt();
  }

  private void ask() {
    while (on.get()) {
      if (asked.compareAndSet(false, true)) {
        Platform.runLater(this::note);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
  }

  private void note() {
    long now = THREADS.getCurrentThreadCpuTime();
    if (last >= 0) {
      longest.accumulateAndGet(now - last, Math::max);
    }
    last = now;
    asked.set(false);
  }
}
