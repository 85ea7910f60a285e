package dev.drydock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Finds texts that a view shows in part only. */
public final class CutTexts {
  private CutTexts() {}

  /**
   * The labels and buttons below a node that are drawn shorter than they are and say the whole text
   * nowhere, and the fields whose prompt has no room, each with its kind and its text; on the
   * JavaFX thread, after layout. Cells of tables and lists are left out: a person widens the
   * column.
   */
  public static List<String> in(Node root) {
    List<String> found = new ArrayList<>();
    look(root, found);
    return List.copyOf(found);
  }

  private static void look(Node node, List<String> found) {
    if (node.isVisible() && node instanceof TextField field && isPromptCut(field)) {
      found.add("prompt: " + field.getPromptText());
    }
    if (!node.isVisible()
        || node instanceof IndexedCell
        || node instanceof Control control && control.getTooltip() != null) {
      return;
    }
    if (node instanceof Labeled labeled) {
      drawn(labeled)
          .filter(text -> isCut(text, labeled))
          .ifPresent(
              text -> found.add(labeled.getClass().getSimpleName() + ": " + labeled.getText()));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
    }
  }

  /** What a field is for is said nowhere else while it is empty; half a pixel is rounding. */
  private static boolean isPromptCut(TextField field) {
    String prompt = field.getPromptText();
    if (prompt == null || prompt.isEmpty() || !field.getText().isEmpty()) {
      return false;
    }
    Text whole = new Text(prompt);
    whole.setFont(field.getFont());
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
    return whole.getLayoutBounds().getWidth() > room + 0.5;
  }

  private static boolean isCut(String drawn, Labeled labeled) {
    String whole = labeled.getText();
    String sign = labeled.getEllipsisString();
    return whole != null
        && !drawn.equals(whole)
        && (drawn.endsWith(sign) && !whole.endsWith(sign)
            || drawn.startsWith(sign) && !whole.startsWith(sign));
  }

  private static Optional<String> drawn(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .filter(Node::isVisible)
        .map(child -> ((Text) child).getText())
        .findFirst();
  }
}
