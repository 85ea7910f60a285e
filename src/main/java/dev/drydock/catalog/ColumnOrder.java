package dev.drydock.catalog;

import dev.drydock.catalog.Change.AttributeChange;
import java.util.List;
import java.util.Optional;

/** Compares the order of the columns two tables have in common. */
final class ColumnOrder {
  private ColumnOrder() {}

  static Optional<AttributeChange> change(Snapshot before, Snapshot after, ObjectId table) {
    List<String> old = columns(before, table);
    List<String> now = columns(after, table);
    List<String> oldCommon = old.stream().filter(now::contains).toList();
    List<String> nowCommon = now.stream().filter(old::contains).toList();
    return oldCommon.equals(nowCommon)
        ? Optional.empty()
        : Optional.of(
            new AttributeChange(
                Changes.COLUMN_ORDER,
                Optional.of(String.join(", ", oldCommon)),
                Optional.of(String.join(", ", nowCommon))));
  }

  private static List<String> columns(Snapshot snapshot, ObjectId table) {
    return snapshot.parts(table, ObjectKind.COLUMN).stream().map(c -> c.id().name()).toList();
  }
}
