package dev.drydock.ui.kit;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Esc through a list that has the keyboard: a {@link ListView} keeps it, to end an editing,
 * and none of ours is edited.
 */
public final class ListEscape {
  private ListEscape() {}

  /** For every list below. */
  public static void on(Node root) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE
              && event.getTarget() instanceof ListView<?> list
              && !list.isEditable()) {
            event.consume();
            Event.fireEvent(list.getParent(), event.copyFor(list, list.getParent()));
          }
        });
  }
}
