package dev.drydock.ui.task;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The thread that results are handed back to, and that everything is asked for on. Libraries call
 * back on threads of their own; what came from one of those by mistake would work most of the time.
 */
final class Hands implements Executor {
  private final Executor executor;
  private final BooleanSupplier here;
  private final Consumer<Throwable> unforeseen;

  private Hands(Executor executor, BooleanSupplier here, Consumer<Throwable> unforeseen) {
    this.executor = executor;
    this.here = here;
    this.unforeseen = unforeseen;
  }

  /**
   * The JavaFX thread.
   *
   * @param unforeseen hears there of what came from another one
   */
  static Hands onJavaFx(Consumer<Throwable> unforeseen) {
    return new Hands(Tasks.javaFxThread(), Platform::isFxApplicationThread, unforeseen);
  }

  /** Whichever thread calls. */
  static Hands ofCaller() {
    return new Hands(Runnable::run, () -> true, error -> {});
  }

  @Override
  public void execute(Runnable action) {
    executor.execute(action);
  }

  /**
   * To be called first where only this thread may be.
   *
   * @throws IllegalStateException on another one, which the error screen hears of as well: the
   *     caller may be a library that swallows it
   */
  void required(String what) {
    if (!here.getAsBoolean()) {
      IllegalStateException elsewhere =
          new IllegalStateException(
              what + " on " + Thread.currentThread().getName() + ", not on the JavaFX thread");
      executor.execute(() -> unforeseen.accept(elsewhere));
      throw elsewhere;
    }
  }
}
