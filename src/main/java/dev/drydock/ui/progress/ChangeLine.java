package dev.drydock.ui.progress;

import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A line of a list of changes: it takes the keyboard, to be copied, and hands it up and down. */
final class ChangeLine extends Label {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final String full;

  /**
   * @param full what it stands for, in full; may be empty
   * @param depth how far it is indented
   */
  ChangeLine(String text, String full, Tone tone, int depth) {
    super(text);
    this.full = full.strip();
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().addAll("status", "change-line", tone.styleClass());
    setPadding(new Insets(0, 0, 0, 14.0 * depth));
    if (!full.isBlank()) {
      setTooltip(new Tooltip(Visible.of(full)));
    }
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The line with all that the list only shows when it is pointed at. */
  String whole() {
    return getText().endsWith(full) ? getText() : getText() + "\n" + full;
  }

  private void pressed(KeyEvent event) {
    if (COPY.match(event)) {
      Copy.text(whole());
    } else if (event.getCode() == KeyCode.DOWN) {
      focus(1);
    } else if (event.getCode() == KeyCode.UP) {
      focus(-1);
    } else {
      return;
    }
    event.consume();
  }

  private void focus(int direction) {
    List<Node> lines = getParent().getChildrenUnmodifiable();
    int next = lines.indexOf(this) + direction;
    if (next >= 0 && next < lines.size() && lines.get(next) instanceof ChangeLine line) {
      line.requestFocus();
    }
  }
}
