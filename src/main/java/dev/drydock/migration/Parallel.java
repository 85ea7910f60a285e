package dev.drydock.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Does the same to many files on a few threads, which end with it. Opening a small file takes
 * longer than reading it, so a few threads are worth it even on two cores.
 */
public final class Parallel {
  private static final int CHUNK = 32;

  private Parallel() {}

  /** Maps every item, keeping the order. An unchecked failure of one ends all and is thrown. */
  public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
    List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable run = () -> run(items, work, results, next, failure);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads && i * CHUNK < items.size(); i++) {
      helpers.add(Thread.ofPlatform().daemon().name("drydock-read-" + i).start(run));
    }
    run.run();
    helpers.forEach(Parallel::await);
    if (failure.get() instanceof Error e) {
      throw e;
    }
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    return results;
  }

  private static <T, R> void run(
      List<T> items,
      Function<T, R> work,
      List<R> results,
      AtomicInteger next,
      AtomicReference<Throwable> failure) {
    try {
      for (int from = next.getAndAdd(CHUNK);
          from < items.size() && failure.get() == null;
          from = next.getAndAdd(CHUNK)) {
        for (int i = from; i < Math.min(from + CHUNK, items.size()); i++) {
          // Every index is written by one thread only; the joins make it visible.
          results.set(i, work.apply(items.get(i)));
        }
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits to the end whatever happens; an interrupt is kept for the caller. */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
