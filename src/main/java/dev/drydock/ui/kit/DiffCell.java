package dev.drydock.ui.kit;

import dev.drydock.command.DriftReport.Change;
import dev.drydock.command.DriftReport.Row;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line of a difference: what was applied at the left, what is in the file at the right. */
final class DiffCell extends ListCell<Row> {
  private static final List<String> MARKS = List.of("diff-added", "diff-removed", "diff-changed");

  private final Label left = side();
  private final Label right = side();
  private final HBox both = new HBox(left, right);

  DiffCell() {
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    // Long lines are cut, not scrolled: both sides stay in view.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    fill(left, row.change() == Change.ADDED ? "" : row.applied(), row.appliedLine());
    fill(right, row.change() == Change.REMOVED ? "" : row.current(), row.fileLine());
    mark(left, row.change(), Change.REMOVED, "−");
    mark(right, row.change(), Change.ADDED, "+");
    setAccessibleText(row.change() + ": " + row.applied() + " / " + row.current());
    setGraphic(both);
  }

  private static void fill(Label side, String text, OptionalInt line) {
    String number = line.isPresent() ? String.valueOf(line.getAsInt()) : "";
    side.setText("%5s   %s".formatted(number, Visible.of(text)));
  }

  /** A side is marked where its own text differs. */
  private static void mark(Label side, Change change, Change own, String sign) {
    side.getStyleClass().removeAll(MARKS);
    if (change != own && change != Change.CHANGED) {
      return;
    }
    side.getStyleClass().add(own == Change.ADDED ? "diff-added" : "diff-removed");
    String text = side.getText();
    side.setText(text.substring(0, 6) + sign + text.substring(7));
  }

  private static Label side() {
    Label label = new Label();
    label.getStyleClass().addAll("mono", "diff-side");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setPrefWidth(100);
    label.setMinWidth(0);
    return label;
  }
}
