package dev.drydock.ui.task;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Requests of which only the newest counts: a new one makes the one before forgotten, and a result
 * that was overtaken is never delivered. Used on the JavaFX thread.
 */
public final class Latest {
  private final Tasks tasks;
  private final String name;
  private Optional<Job<?>> current = Optional.empty();

  Latest(Tasks tasks, String name) {
    this.tasks = tasks;
    this.name = name;
  }

  /** Starts work in place of whatever still runs here. */
  public <T> Job<T> run(Work<T> work, Consumer<? super T> done) {
    cancel();
    Job<T> job = tasks.run(name, work);
    current = Optional.of(job);
    return job.onDone(done);
  }

  /** Forgets what runs, if anything does; what its outcome would have been is of no more use. */
  public void cancel() {
    Optional<Job<?>> running = current;
    current = Optional.empty();
    running.ifPresent(Job::forget);
  }
}
