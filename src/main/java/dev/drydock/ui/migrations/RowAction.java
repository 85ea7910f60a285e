package dev.drydock.ui.migrations;

import dev.drydock.migration.Status;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that can be done with a migration.
 *
 * @param keys the shortcut in JavaFX's notation, or empty
 * @param allowed for which rows it makes sense
 */
record RowAction(
    String label, String keys, Predicate<MigrationRow> allowed, Consumer<MigrationRow> action) {

  static boolean always(MigrationRow row) {
    return true;
  }

  static boolean hasFile(MigrationRow row) {
    return row.status().migration().isPresent();
  }

  static boolean isPending(MigrationRow row) {
    return hasFile(row)
        && (row.status().status() == Status.PENDING || row.status().status() == Status.FAILED);
  }

  static boolean isRecorded(MigrationRow row) {
    return row.status().record().isPresent();
  }

  /** Changed since it was applied, if only in its line ends. */
  static boolean isChanged(MigrationRow row) {
    return hasFile(row)
        && isRecorded(row)
        && row.status().checksum().filter(checksum -> !checksum.matches()).isPresent();
  }

  /** Offline nobody knows whether it is applied; renaming asks again. */
  static boolean mayRenumber(MigrationRow row) {
    return hasFile(row) && row.status().status() != Status.APPLIED;
  }
}
