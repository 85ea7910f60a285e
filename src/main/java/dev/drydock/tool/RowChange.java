package dev.drydock.tool;

import dev.drydock.migration.HistoryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history row before and after a repair, as it stands in the table.
 *
 * @param before empty for a row that is added
 * @param after empty for a row that is removed
 */
public record RowChange(
    Optional<Map<String, Optional<String>>> before, Optional<Map<String, Optional<String>>> after) {

  /** A row that is added. */
  public static RowChange added(HistoryRecord row) {
    return new RowChange(Optional.empty(), Optional.of(row.columns()));
  }

  /** A row that is removed. */
  public static RowChange removed(HistoryRecord row) {
    return new RowChange(Optional.of(row.columns()), Optional.empty());
  }

  /** A row that has become another. */
  public static RowChange changed(HistoryRecord before, HistoryRecord after) {
    return new RowChange(Optional.of(before.columns()), Optional.of(after.columns()));
  }

  /** One row in the place of several: of the last of them, if there are any. */
  public static List<RowChange> replaced(List<HistoryRecord> before, HistoryRecord after) {
    if (before.isEmpty()) {
      return List.of(added(after));
    }
    List<RowChange> changes = new ArrayList<>();
    before.subList(0, before.size() - 1).forEach(row -> changes.add(removed(row)));
    changes.add(changed(before.getLast(), after));
    return changes;
  }
}
