package dev.drydock.ui.names;

import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/** A field that offers what can be given. JavaFX thread only. */
public final class Completed {
  private Completed() {}

  /**
   * Offers values while something is typed, and all that fit when the arrow down is pressed.
   *
   * @param values what can be given, for what is typed; asked on the JavaFX thread
   */
  public static void field(
      TextField field, Tasks tasks, Function<String, CompletableFuture<List<String>>> values) {
    AutoCompletionBinding<String> binding =
        TextFields.bindAutoCompletion(
            field, request -> awaited(field, tasks, values, request.getUserText()));
    binding.setDelay(0);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && !binding.getAutoCompletionPopup().isShowing()) {
            binding.setUserInput(field.getText());
            event.consume();
          }
        });
  }

  /** The binding asks on a thread of its own, and interrupts it when more is typed. */
  private static List<String> awaited(
      TextField field,
      Tasks tasks,
      Function<String, CompletableFuture<List<String>>> values,
      String typed) {
    CompletableFuture<List<String>> offered =
        CompletableFuture.supplyAsync(() -> values.apply(typed), tasks::later)
            .thenCompose(Function.identity())
            .thenApply(found -> isTypedIn(field) ? found : List.of());
    try {
      return offered.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /** What comes late must not open over another field. */
  private static boolean isTypedIn(TextField field) {
    return field.getScene() != null && field.getScene().getFocusOwner() == field;
  }
}
