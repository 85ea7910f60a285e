package dev.drydock.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** Holds a job's two threads together: progress one way, the wish to cancel the other. */
final class Reins implements Progress {
  private final Executor workers;
  private final Hands hands;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<Runnable> stop = new AtomicReference<>();
  private final AtomicBoolean reportUnderWay = new AtomicBoolean();
  private volatile BiConsumer<String, Double> listener = (text, done) -> {};
  private volatile String message = "";
  private volatile double fraction = -1;

  Reins(Executor workers, Hands hands) {
    this.workers = workers;
    this.hands = hands;
  }

  void listener(BiConsumer<String, Double> heard) {
    this.listener = heard;
  }

  /** Passes on the wish to cancel; true when the work knows how to stop. */
  boolean pull() {
    cancelled.set(true);
    Runnable action = stop.getAndSet(null);
    if (action == null) {
      return false;
    }
    // Stopping may talk to a server: never on the thread that asks.
    workers.execute(action);
    return true;
  }

  @Override
  public void say(String text) {
    message = text;
    report();
  }

  @Override
  public void at(long done, long total) {
    fraction = total <= 0 ? -1 : Math.min(1, (double) done / total);
    report();
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }

  @Override
  public void onCancel(Runnable action) {
    stop.set(action);
    // Both threads may see both the wish and the way: it is gone once.
    if (cancelled.get() && stop.compareAndSet(action, null)) {
      workers.execute(action);
    }
  }

  /** At most one report is on its way at a time, however often the work speaks. */
  private void report() {
    if (reportUnderWay.compareAndSet(false, true)) {
      hands.execute(
          () -> {
            reportUnderWay.set(false);
            listener.accept(message, fraction);
          });
    }
  }

  /** A result that came too late still holds what it opened. */
  static void discard(Object value) {
    if (value instanceof AutoCloseable open) {
      Thread.ofVirtual().start(() -> Closing.quietly(open));
    }
  }
}
