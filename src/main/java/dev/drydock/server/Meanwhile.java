package dev.drydock.server;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that is read on a thread of its own while the caller does something else. Closing waits
 * for its end, so that nothing it reads from is closed under it.
 */
public final class Meanwhile<T> implements AutoCloseable {
  private final FutureTask<T> task;
  private final Thread thread;

  /** What is done. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws DrydockException;
  }

  /** Begins at once. */
  public Meanwhile(Reading<T> reading) {
    task = new FutureTask<>(reading::read);
    thread = Thread.ofPlatform().daemon().name("drydock-meanwhile").start(task);
  }

  /**
   * What was read, once it is.
   *
   * @throws DrydockException what the reading threw; CANCELLED when the waiting is interrupted
   */
  public T get() throws DrydockException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case DrydockException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        default -> throw new IllegalStateException("a reading throws nothing else", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DrydockException(
          DrydockException.Kind.CANCELLED,
          Problem.error("cancelled", "The reading was cancelled.", "Begin again when ready."),
          e);
    }
  }

  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
