package dev.drydock.ui.kit;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Finds what the keyboard should go to. */
public final class Focus {
  private Focus() {}

  /** Scrolls what is around a node so that all of it is seen. */
  public static void reveal(Node node) {
    for (Parent around = node.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane scroll) {
        reveal(node, scroll);
      }
    }
  }

  private static void reveal(Node node, ScrollPane scroll) {
    scroll.layout();
    Node content = scroll.getContent();
    double room = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (room <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = scroll.getVvalue() * room;
    double lowest = at.getMaxY() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(Math.clamp(top, Math.min(lowest, at.getMinY()), at.getMinY()) / room);
  }

  /**
   * Lets Tab go on from a text of several lines, as from every other field: what is pasted there
   * needs no tabs of a person's own.
   */
  public static void traverse(Node node, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      node.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  /** Puts the keyboard on the first node below that takes it. */
  public static void into(Parent parent) {
    firstIn(parent).ifPresent(Node::requestFocus);
  }

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
