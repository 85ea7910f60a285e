package dev.drydock.ui.kit;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Everything can be copied. */
public final class Copy {
  private Copy() {}

  public static void text(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A small button that copies what the supplier says when it is pressed. */
  public static Button button(String what, Supplier<String> text) {
    Button button = new Button("Copy");
    button.getStyleClass().addAll("small", "flat");
    button.setTooltip(new Tooltip("Copy " + what));
    button.setAccessibleText("Copy " + what);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> text(text.get()));
    return button;
  }
}
