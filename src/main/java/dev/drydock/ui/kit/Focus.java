package dev.drydock.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Finds what the keyboard should go to. */
final class Focus {
  private Focus() {}

  /** The first node below that takes the keyboard, in the order they are laid out. */
  static Optional<Node> firstIn(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable() && !(child instanceof ScrollPane)) {
        return Optional.of(child);
      }
      if (child instanceof Parent below) {
        Optional<Node> found = firstIn(below);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
