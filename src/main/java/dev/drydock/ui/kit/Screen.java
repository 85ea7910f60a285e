package dev.drydock.ui.kit;

import java.util.List;
import javafx.scene.Node;

/** A page that opens over a room and brings its own buttons for the top bar. */
public interface Screen {

  /** What it is, for the window's title and for screen readers. */
  String title();

  /** The page itself; made once. */
  Node node();

  /** Buttons for the right of the top bar, in order, in place of the room's. */
  default List<Node> actions() {
    return List.of();
  }

  /**
   * Whether Esc or another room may take its place now. A run in progress may not be left: rooms
   * are shown in front of it.
   */
  default boolean mayLeave() {
    return true;
  }

  /** It was left: ends what it still does. */
  default void left() {}
}
