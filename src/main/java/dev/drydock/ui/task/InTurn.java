package dev.drydock.ui.task;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work of one kind, one at a time: what is asked for meanwhile is done once more behind it, the
 * newest request for all. Unlike {@link Latest} nothing that runs is given up, so requests that
 * keep coming neither starve it nor overtake each other. Used on the JavaFX thread.
 */
public final class InTurn {
  private Optional<Job<?>> current = Optional.empty();
  private Optional<Supplier<Optional<Job<?>>>> next = Optional.empty();

  /**
   * Asks for work.
   *
   * @param start starts it when it is its turn; without a job where there is nothing to do by then
   */
  public void ask(Supplier<Optional<Job<?>>> start) {
    if (current.isPresent()) {
      next = Optional.of(start);
    } else {
      begin(start);
    }
  }

  /** Whether something runs; what is asked for now would be done behind it. */
  public boolean isBusy() {
    return current.isPresent();
  }

  /** Gives up what runs and what waits. */
  public void forget() {
    Optional<Job<?>> running = current;
    current = Optional.empty();
    next = Optional.empty();
    running.ifPresent(Job::forget);
  }

  private void begin(Supplier<Optional<Job<?>>> start) {
    start
        .get()
        .ifPresent(
            job -> {
              current = Optional.of(job);
              job.onEnd(() -> ended(job));
            });
  }

  private void ended(Job<?> job) {
    if (current.filter(running -> running == job).isEmpty()) {
      return; // forgotten
    }
    current = Optional.empty();
    Optional<Supplier<Optional<Job<?>>>> waiting = next;
    next = Optional.empty();
    waiting.ifPresent(this::begin);
  }
}
