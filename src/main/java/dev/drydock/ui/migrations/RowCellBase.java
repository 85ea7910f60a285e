package dev.drydock.ui.migrations;

import javafx.scene.control.TableCell;

/** A cell that shows something of its row. */
abstract class RowCellBase extends TableCell<MigrationRow, MigrationRow> {

  @Override
  protected final void updateItem(MigrationRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText("");
      setGraphic(null);
    } else {
      show(row);
    }
  }

  /** Fills the cell; called often, so it must be cheap. */
  abstract void show(MigrationRow row);
}
