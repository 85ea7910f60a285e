package dev.drydock.ui.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;

/** Moves the window from another thread: does, waits, and looks for buttons as a person does. */
final class Stagehand {
  private final Consumer<Runnable> onJavaFx;

  /**
   * @param onJavaFx hands something to the JavaFX thread
   */
  Stagehand(Consumer<Runnable> onJavaFx) {
    this.onJavaFx = onJavaFx;
  }

  /** Does something on the JavaFX thread and gives what it gives. */
  <T> T call(Callable<T> work) throws StepFailed {
    CompletableFuture<T> result = new CompletableFuture<>();
    onJavaFx.accept(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(2, TimeUnit.MINUTES); // a busy machine takes its time to make a window
    } catch (ExecutionException e) {
      throw new StepFailed(e.getCause() instanceof StepFailed f ? f.getMessage() : e.toString());
    } catch (InterruptedException | TimeoutException e) {
      throw new StepFailed("the window did not answer");
    }
  }

  void run(Runnable work) throws StepFailed {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits until something holds, looking at every pulse. */
  void until(String what, Duration patience, BooleanSupplier holds) throws StepFailed {
    CountDownLatch held = new CountDownLatch(1);
    AnimationTimer timer =
        call(
            () ->
                new AnimationTimer() {
                  @Override
                  public void handle(long now) {
                    if (holds.getAsBoolean()) {
                      held.countDown();
                    }
                  }
                });
    run(timer::start);
    try {
      if (!held.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StepFailed("waited " + patience.toSeconds() + " s in vain until " + what);
      }
    } catch (InterruptedException e) {
      throw new StepFailed("interrupted");
    } finally {
      run(timer::stop);
    }
  }

  /** Waits for a button whose label begins so and that can be pressed, and presses it. */
  void press(Parent where, String label, Duration patience) throws StepFailed {
    until("“" + label + "” can be pressed", patience, () -> button(where, label).isPresent());
    run(() -> button(where, label).ifPresent(ButtonBase::fire));
  }

  private static Optional<ButtonBase> button(Parent where, String label) {
    for (Node child : where.getChildrenUnmodifiable()) {
      if (child instanceof ButtonBase button
          && button.getText() != null
          && button.getText().startsWith(label)
          && !button.isDisabled()
          && button.isVisible()) {
        return Optional.of(button);
      }
      if (child instanceof Parent below) {
        Optional<ButtonBase> found = button(below, label);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** A step of the tour did not do what it should. */
  static final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;

    StepFailed(String message) {
      super(message);
    }
  }
}
