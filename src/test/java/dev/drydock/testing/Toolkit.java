package dev.drydock.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The JavaFX toolkit, started once for the whole JVM. */
public final class Toolkit {
  private static boolean started;

  private Toolkit() {}

  public static synchronized void start() {
    if (started) {
      return;
    }
    CompletableFuture<Void> ready = new CompletableFuture<>();
    try {
      Platform.startup(() -> ready.complete(null));
    } catch (IllegalStateException alreadyRunning) {
      ready.complete(null);
    }
    wait(ready);
    Platform.setImplicitExit(false);
    started = true;
  }

  /** Runs something on the JavaFX thread and waits for what it gives. */
  public static <T> T call(Callable<T> work) {
    start();
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | Error e) {
            result.completeExceptionally(e);
          }
        });
    return wait(result);
  }

  /** Runs something on the JavaFX thread and waits for its end. */
  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /** Waits for some pulses, so that what was changed is laid out. */
  public static void settle() {
    CountDownLatch pulses = new CountDownLatch(12);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    run(timer::start);
    try {
      pulses.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    run(timer::stop);
  }

  /** Waits until something holds on the JavaFX thread, looking at every pulse. */
  public static void until(String what, BooleanSupplier holds) {
    CountDownLatch held = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (holds.getAsBoolean()) {
              held.countDown();
            }
          }
        };
    run(timer::start);
    try {
      if (!held.await(1, TimeUnit.MINUTES)) {
        throw new AssertionError("waited a minute for: " + what);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      run(timer::stop);
    }
  }

  private static <T> T wait(CompletableFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
