package dev.drydock.ui.kit;

import dev.drydock.command.DriftReport.Change;
import dev.drydock.command.DriftReport.Row;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line of a difference: what was applied at the left, what is in the file at the right. */
final class DiffCell extends ListCell<Row> {
  private static final List<String> MARKS = List.of("diff-added", "diff-removed");

  private final DiffSide left;
  private final DiffSide right;
  private final HBox both;

  /**
   * @param shift how far both texts are moved to the left, in pixels
   */
  DiffCell(ObservableDoubleValue shift) {
    left = new DiffSide(shift);
    right = new DiffSide(shift);
    both = new HBox(left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    both.prefHeightProperty().bind(heightProperty());
    // The sides are scrolled, not the list: both stay in view.
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
    String applied = row.change() == Change.ADDED ? "" : row.applied();
    String current = row.change() == Change.REMOVED ? "" : row.current();
    fill(left, row, applied, row.appliedLine(), Change.REMOVED);
    fill(right, row, current, row.fileLine(), Change.ADDED);
    setAccessibleText(row.change() + ": " + row.applied() + " / " + row.current());
    setGraphic(both);
  }

  /** A side is marked where its own text differs. */
  private static void fill(DiffSide side, Row row, String text, OptionalInt line, Change own) {
    boolean marked = row.change() == own || row.change() == Change.CHANGED;
    String sign = marked ? (own == Change.ADDED ? "+" : "−") : " ";
    side.show(Visible.of(text), line, sign);
    side.getStyleClass().removeAll(MARKS);
    if (marked) {
      side.getStyleClass().add(own == Change.ADDED ? "diff-added" : "diff-removed");
    }
  }
}
