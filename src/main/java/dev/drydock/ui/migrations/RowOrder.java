package dev.drydock.ui.migrations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * By which column the rows are sorted.
 *
 * @param column a column's id; empty for the order they run in
 */
record RowOrder(String column, boolean descending) {
  static final RowOrder AS_RUN = new RowOrder("", false);

  private static final Comparator<MigrationRow> BY_ORDER =
      Comparator.comparingInt(MigrationRow::order);

  /** The rows in this order, in a list of their own where it differs from how they run. */
  List<MigrationRow> sort(List<MigrationRow> rows) {
    if (column.isEmpty()) {
      return rows;
    }
    Comparator<MigrationRow> comparator = comparator();
    return rows.stream()
        .sorted((descending ? comparator.reversed() : comparator).thenComparing(BY_ORDER))
        .toList();
  }

  private Comparator<MigrationRow> comparator() {
    return switch (column) {
      case Columns.STATUS -> Comparator.comparing(MigrationRow::sign);
      case Columns.NAME -> Comparator.comparing(MigrationRow::name, String::compareToIgnoreCase);
      case Columns.APPLIED -> Comparator.comparing(row -> row.appliedAt().orElse(Instant.MIN));
      case Columns.TOOK -> Comparator.comparing(row -> row.took().orElse(Duration.ofMillis(-1)));
      case Columns.BY -> Comparator.comparing(MigrationRow::by);
      case Columns.CHECKSUM -> Comparator.comparing(MigrationRow::checksum);
      case Columns.FINDINGS -> Comparator.comparing(row -> row.counted().size());
      case Columns.FILE -> Comparator.comparing(MigrationRow::file);
      case Columns.SIZE ->
          Comparator.comparing(row -> row.status().migration().map(m -> m.size()).orElse(-1L));
      default -> BY_ORDER;
    };
  }
}
