package dev.drydock.ui.console;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the console's room.
 *
 * @param current the tab in front
 * @param history shows what was asked before
 * @param open opens a new tab
 */
record ConsoleKeys(Supplier<Optional<QueryTab>> current, Runnable history, Runnable open) {
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination RUN_ALL =
      new KeyCodeCombination(
          KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination PLAN =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination HISTORY =
      new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination FIX =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);
  private static final KeyCombination NEW =
      new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

  void on(Node room) {
    room.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedFirst);
    room.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The editor has a use of its own for this key. */
  private void pressedFirst(KeyEvent event) {
    if (FIX.match(event)) {
      current.get().ifPresent(QueryTab::fix);
      event.consume();
    }
  }

  /** Does what the key is for, unless it is none of these. */
  void pressed(KeyEvent event) {
    Optional<QueryTab> tab = current.get();
    if (PLAN.match(event)) {
      tab.ifPresent(QueryTab::plan);
    } else if (HISTORY.match(event)) {
      history.run();
    } else if (RUN.match(event)) {
      tab.ifPresent(QueryTab::run);
    } else if (RUN_ALL.match(event)) {
      tab.ifPresent(QueryTab::runAll);
    } else if (NEW.match(event)) {
      open.run();
    } else if (event.getCode() == KeyCode.ESCAPE && tab.filter(QueryTab::isRunning).isPresent()) {
      tab.get().cancel();
    } else if (event.getCode() == KeyCode.ESCAPE && tab.isPresent()) {
      tab.get().crossOver();
    } else {
      return;
    }
    event.consume();
  }
}
