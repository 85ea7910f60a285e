package dev.drydock.ui.console;

import dev.drydock.query.Row;
import java.util.List;
import javafx.scene.control.TableCell;

/** Whether a lock is held, or which place in the queue its session has. */
final class QueueCell extends TableCell<Row, Row> {
  private static final int LONGEST = 1_000;

  private final int granted;

  /**
   * @param granted index of the column that says so
   */
  QueueCell(int granted) {
    this.granted = granted;
  }

  @Override
  protected void updateItem(Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      return;
    }
    setText(row.text(granted).equals("t") ? "● holds it" : "○ waits, place " + place());
  }

  private int place() {
    List<Row> rows = getTableView().getItems();
    int place = 0;
    for (int i = 0; i <= Math.min(getIndex(), LONGEST); i++) {
      place += rows.get(i).text(granted).equals("f") ? 1 : 0;
    }
    return place;
  }
}
