package dev.drydock.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Something a person can do, wherever it is offered: in the menu, in a bar, in the palette, by key.
 *
 * @param menu under which menu it stands
 * @param label as in the menu; with … when it asks before it does anything
 * @param keys in JavaFX's notation, {@code Shortcut} being Ctrl or ⌘; empty for none
 * @param enabled whether it makes sense now
 */
record Command(
    Menu menu, String label, String keys, ObservableBooleanValue enabled, Runnable action) {

  /** The menus, in their order. */
  enum Menu {
    FILE("_File"),
    VIEW("_View"),
    MIGRATIONS("_Migrations"),
    HELP("_Help");

    private final String title;

    Menu(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  static Command of(Menu menu, String label, String keys, Runnable action) {
    return new Command(menu, label, keys, new SimpleBooleanProperty(true), action);
  }

  void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
