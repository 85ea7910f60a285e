package dev.drydock.ui.shell;

import dev.drydock.ui.theme.Theme;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * The keys for zooming that the menu does not name: where plus is above another sign its key has
 * the other one's code, and the number pad has codes of its own.
 */
final class ZoomKeys {
  private ZoomKeys() {}

  static void on(Node root, Theme theme) {
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isShortcutDown() || event.isAltDown()) {
            return;
          }
          switch (event.getCode()) {
            case EQUALS, ADD -> theme.zoomIn();
            case SUBTRACT -> theme.zoomOut();
            case NUMPAD0 -> theme.zoomReset();
            default -> {
              return;
            }
          }
          event.consume();
        });
  }
}
