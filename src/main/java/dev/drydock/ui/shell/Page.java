package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Screen;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Where rooms are shown, with room for one page over them. */
final class Page extends StackPane {
  private final TopBar bar;
  private Node room;
  private Optional<Screen> over = Optional.empty();

  Page(TopBar bar, Node first) {
    this.bar = bar;
    this.room = first;
    getChildren().setAll(first);
  }

  /** Whether what is shown may be left now. */
  boolean mayLeave() {
    return over.isEmpty() || over.get().mayLeave();
  }

  boolean isOver() {
    return over.isPresent();
  }

  /** Whether this is the room, perhaps under a page. */
  boolean shows(Node other) {
    return room == other;
  }

  /** Shows a room, in place of whatever was there; false when that may not be left. */
  boolean showRoom(Node shown) {
    if (!leave()) {
      return false;
    }
    room = shown;
    bar.showRoomActions();
    getChildren().setAll(room);
    return true;
  }

  /** Opens a page over the room; false when the one that is open may not be left. */
  boolean open(Screen screen) {
    if (!leave()) {
      return false;
    }
    over = Optional.of(screen);
    getChildren().setAll(screen.node());
    bar.showActions(screen.actions());
    screen.node().requestFocus();
    return true;
  }

  /** Closes the page, if one is open and may be left. */
  boolean back() {
    return showRoom(room);
  }

  private boolean leave() {
    if (over.isPresent()) {
      Screen screen = over.get();
      if (!screen.mayLeave()) {
        return false;
      }
      over = Optional.empty();
      screen.left();
      bar.showRoomActions();
    }
    return true;
  }
}
