package dev.drydock.ui.task;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs named work in the background and hands what comes of it back to the JavaFX thread. The one
 * class that does.
 *
 * <p>Platform threads, not virtual ones: reading ten thousand files keeps a carrier busy, and a
 * filter keystroke must not queue behind it.
 */
public final class Tasks implements AutoCloseable {
  private final Executor workers;
  private final Hands hands;
  private final ScheduledExecutorService clock;
  private final Consumer<Throwable> unforeseen;
  private final ObservableList<Job<?>> running = FXCollections.observableArrayList();
  private final Runnable stop;

  /** Of the JavaFX thread; what ends there after the window closed may still ask for more. */
  private boolean closed;

  private Tasks(
      Executor workers, Hands hands, Consumer<Throwable> unforeseen, Runnable stopWorkers) {
    this.workers = workers;
    this.hands = hands;
    this.unforeseen = unforeseen;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("drydock-clock").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    this.stop = stopWorkers;
  }

  /**
   * For the window.
   *
   * @param unforeseen hears, on the JavaFX thread, of what nobody foresaw
   */
  public static Tasks onJavaFx(Consumer<Throwable> unforeseen) {
    var pool =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("drydock-work-", 1).factory());
    return new Tasks(pool, Hands.onJavaFx(unforeseen), unforeseen, pool::shutdownNow);
  }

  /** The JavaFX thread, for what drives the window from outside. */
  public static Executor javaFxThread() {
    return Platform::runLater;
  }

  /** Everything happens at once on the calling thread: for tests of view-models. */
  public static Tasks immediate(Consumer<Throwable> unforeseen) {
    return new Tasks(Runnable::run, Hands.ofCaller(), unforeseen, () -> {});
  }

  /**
   * Starts work; call it on the JavaFX thread and add the handlers to what it returns. Once closed,
   * what is asked for ends as cancelled.
   *
   * @throws IllegalStateException on another thread
   */
  public <T> Job<T> run(String name, Work<T> work) {
    hands.required(name);
    Reins reins = new Reins(workers, hands);
    Job<T> job = new Job<>(name, reins, hands);
    if (closed) {
      job.cancel();
      return job;
    }
    reins.listener(job::report);
    running.add(job);
    job.onEnd(() -> running.remove(job));
    workers.execute(() -> perform(job, reins, work));
    return job;
  }

  /** What runs now, for the status bar; changes on the JavaFX thread. */
  public ObservableList<Job<?>> running() {
    return FXCollections.unmodifiableObservableList(running);
  }

  /** A line of work where only the newest request counts, such as a filter. */
  public Latest latest(String name) {
    return new Latest(this, name);
  }

  /** Collects what comes from any thread and delivers it in lists, at most 60 times a second. */
  public <T> Batch<T> batch(Consumer<List<T>> consumer) {
    return new Batch<>(clock, hands, consumer);
  }

  /** Repeats something small on the JavaFX thread until the returned handle is closed. */
  public Repetition every(Duration interval, Runnable action) {
    ScheduledFuture<?> future =
        clock.scheduleAtFixedRate(
            () -> hands.execute(action),
            interval.toMillis(),
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> future.cancel(false);
  }

  /** Does something small on the JavaFX thread, as soon as it can; callable from any thread. */
  public void later(Runnable action) {
    hands.execute(action);
  }

  @Override
  public void close() {
    closed = true;
    List.copyOf(running).forEach(Job::cancel);
    clock.shutdownNow();
    stop.run();
  }

  private <T> void perform(Job<T> job, Reins reins, Work<T> work) {
    try {
      T value = work.perform(reins);
      hands.execute(() -> job.succeeded(value));
    } catch (DrydockException e) {
      hands.execute(() -> job.failed(e));
    } catch (RuntimeException | Error e) {
      hands.execute(
          () -> {
            job.failed(internal(job.name(), e));
            unforeseen.accept(e);
          });
    }
  }

  private static DrydockException internal(String name, Throwable cause) {
    return new DrydockException(
        DrydockException.Kind.INTERNAL,
        Problem.error(
            "internal",
            name + " ended by an error of Drydock's own.",
            "Copy the details from the error screen and report them."),
        cause);
  }

  /** Something that repeats until it is closed. */
  @FunctionalInterface
  public interface Repetition extends AutoCloseable {
    @Override
    void close();
  }
}
