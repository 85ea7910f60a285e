package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Focus;
import dev.drydock.ui.migrations.MigrationsView;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the keyboard on what the room of the migrations shows while that changes: the window begins
 * on its work and not on the first menu of the bar. Whoever has put the keyboard elsewhere keeps it
 * there. JavaFX thread only.
 */
final class FirstFocus {
  private final MigrationsView migrations;
  private boolean expected = true;

  FirstFocus(MigrationsView migrations) {
    this.migrations = migrations;
  }

  /**
   * Begins to notice when a person moves the keyboard.
   *
   * @param window all that takes keys and clicks
   */
  void watch(Node window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::used);
    window.addEventFilter(MouseEvent.MOUSE_PRESSED, this::used);
  }

  private void used(Event event) {
    expected = false;
  }

  /** Puts something else into the room; what had the keyboard there is gone with it. */
  void during(Runnable change) {
    boolean listed = migrations.isListShown();
    boolean held = holdsKeyboard();
    expected = expected || held;
    change.run();
    boolean same = listed && migrations.isListShown();
    if (!expected || migrations.getScene() == null || same && (!held || holdsKeyboard())) {
      return;
    }
    migrations.applyCss(); // only then what was put in just now can be reached
    if (migrations.isListShown()) {
      migrations.focusTable();
    } else {
      Focus.into(migrations);
    }
  }

  private boolean holdsKeyboard() {
    Scene scene = migrations.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    while (owner != null && owner != migrations) {
      owner = owner.getParent();
    }
    return owner != null;
  }
}
