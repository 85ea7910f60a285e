package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Screen;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Where rooms are shown, with room for one page over them. The page of a run may not be left; other
 * rooms can be looked into meanwhile, and it is found again where it was.
 */
final class Page extends StackPane {
  private final TopBar bar;
  private final Node home;
  private Node room;
  private Optional<Screen> over = Optional.empty();

  /** Whether another room is shown in front of the page. */
  private boolean behind;

  /**
   * @param home shown first; the room of the pages that may not be left
   */
  Page(TopBar bar, Node home) {
    this.bar = bar;
    this.home = home;
    this.room = home;
    getChildren().setAll(home);
  }

  /** Whether what is shown may be left now. */
  boolean mayLeave() {
    return over.isEmpty() || over.get().mayLeave();
  }

  /** Whether it is a page that is seen. */
  boolean isOver() {
    return over.isPresent() && !behind;
  }

  /** Whether this is the room, perhaps under a page. */
  boolean shows(Node other) {
    return room == other;
  }

  /** Shows a room, in place of a page that may be left, else in front of it. */
  void showRoom(Node shown) {
    boolean stays = over.isPresent() && (behind || !mayLeave());
    room = shown;
    if (!stays) {
      leave();
      show(room);
    } else if (shown == home) {
      behind = false;
      show(over.get());
    } else {
      behind = true;
      show(room);
    }
  }

  /**
   * Opens a page over the room, in place of one that may be left; else the other stays.
   *
   * @param maker not asked where the page cannot be shown: a run begins as its page is made
   * @return whether it was opened
   */
  boolean open(Supplier<? extends Screen> maker) {
    if (!leave()) {
      return false;
    }
    Screen screen = maker.get();
    over = Optional.of(screen);
    if (!screen.mayLeave()) {
      room = home;
    }
    show(screen);
    return true;
  }

  /** Closes the page, if one is open and may be left. */
  boolean back() {
    boolean left = leave();
    if (left && !getChildren().contains(room)) {
      show(room);
    }
    return left;
  }

  private void show(Node shown) {
    bar.showRoomActions();
    getChildren().setAll(shown);
  }

  private void show(Screen screen) {
    getChildren().setAll(screen.node());
    bar.showActions(screen.actions());
    screen.node().requestFocus();
  }

  private boolean leave() {
    if (over.isPresent()) {
      Screen screen = over.get();
      if (!screen.mayLeave()) {
        return false;
      }
      over = Optional.empty();
      behind = false;
      screen.left();
    }
    return true;
  }
}
