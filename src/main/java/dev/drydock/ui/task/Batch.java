package dev.drydock.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Items from any thread, delivered in order and in lists to the JavaFX thread. */
public final class Batch<T> {
  private static final int AT_ONCE = 500;
  private static final long PULSE_MS = 16;

  private final ScheduledExecutorService clock;
  private final Executor hands;
  private final Consumer<List<T>> consumer;
  private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  Batch(ScheduledExecutorService clock, Executor hands, Consumer<List<T>> consumer) {
    this.clock = clock;
    this.hands = hands;
    this.consumer = consumer;
  }

  /** Adds an item and returns at once; callable from any thread. */
  public void add(T item) {
    queue.add(item);
    schedule();
  }

  /** Delivers everything now; on the JavaFX thread, for an end that must not wait for a pulse. */
  public void flush() {
    while (!queue.isEmpty()) {
      deliver();
    }
  }

  private void schedule() {
    if (!clock.isShutdown() && scheduled.compareAndSet(false, true)) {
      clock.schedule(() -> hands.execute(this::drain), PULSE_MS, TimeUnit.MILLISECONDS);
    }
  }

  private void drain() {
    scheduled.set(false);
    deliver();
    if (!queue.isEmpty()) {
      schedule();
    }
  }

  private void deliver() {
    List<T> items = new ArrayList<>();
    T item;
    while (items.size() < AT_ONCE && (item = queue.poll()) != null) {
      items.add(item);
    }
    if (!items.isEmpty()) {
      consumer.accept(items);
    }
  }
}
