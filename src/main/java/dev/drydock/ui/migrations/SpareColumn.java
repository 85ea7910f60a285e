package dev.drydock.ui.migrations;

import javafx.scene.control.TableColumn;

/**
 * The column that makes room for the names in a narrow window: checksums, of which the status says
 * whether they agree and the Record tab says all. What a person then chooses to see stays.
 */
final class SpareColumn {
  /** In pixels; a window of 1000 leaves the table less. */
  private static final double NARROW = 1_000;

  private final TableColumn<MigrationRow, ?> column;
  private boolean givenUp;

  SpareColumn(TableColumn<MigrationRow, ?> column) {
    this.column = column;
  }

  /**
   * @param width of the whole table, in pixels
   */
  void fit(double width) {
    boolean narrow = width > 0 && width < NARROW;
    if (narrow && !givenUp && column.isVisible()) {
      givenUp = true;
      column.setVisible(false);
    } else if (!narrow && givenUp) {
      givenUp = false;
      column.setVisible(true);
    }
  }

  /** To be called when the columns were put as a person left them, before {@link #fit}. */
  void forget() {
    givenUp = false;
  }

  /** Whether a person wants it, room or not. */
  boolean wanted() {
    return givenUp || column.isVisible();
  }
}
