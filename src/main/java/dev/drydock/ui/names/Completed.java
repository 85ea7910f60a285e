package dev.drydock.ui.names;

import java.util.List;
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
   * @param values what can be given, for what is typed
   */
  public static void field(TextField field, Function<String, List<String>> values) {
    AutoCompletionBinding<String> binding =
        TextFields.bindAutoCompletion(field, request -> values.apply(request.getUserText()));
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
}
