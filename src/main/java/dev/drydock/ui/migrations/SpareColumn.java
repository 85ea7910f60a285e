package dev.drydock.ui.migrations;

import javafx.scene.control.TableColumn;

/**
 * A column that makes room for the names in a narrow window: checksums first, of which the status
 * says whether they agree, and of all of which the Record tab tells. What a person then chooses to
 * see stays.
 */
final class SpareColumn {
  private final TableColumn<MigrationRow, ?> column;
  private final double least;
  private boolean givenUp;

  /**
   * @param least width of the table that has room for it, in pixels
   */
  SpareColumn(TableColumn<MigrationRow, ?> column, double least) {
    this.column = column;
    this.least = least;
  }

  String id() {
    return column.getId();
  }

  /**
   * @param width of the whole table, in pixels
   */
  void fit(double width) {
    boolean narrow = width > 0 && width < least;
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
