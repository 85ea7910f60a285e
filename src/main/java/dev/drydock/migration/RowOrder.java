package dev.drydock.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts records without a file among the files, where their versions belong. */
final class RowOrder {
  /** After every version: what has none comes last. */
  private static final String LAST = "\uFFFF";

  private RowOrder() {}

  static String key(HistoryRecord record) {
    return record.version().map(Version::key).orElse(LAST);
  }

  /**
   * @param missing sorted by {@link #key}
   */
  static List<StatusRow> merge(List<StatusRow> files, List<HistoryRecord> missing) {
    List<StatusRow> merged = new ArrayList<>(files.size() + missing.size());
    int next = 0;
    for (StatusRow file : files) {
      String key = file.migration().flatMap(Migration::version).map(Version::key).orElse(LAST);
      while (next < missing.size() && key(missing.get(next)).compareTo(key) < 0) {
        merged.add(missingRow(missing.get(next++)));
      }
      merged.add(file);
    }
    while (next < missing.size()) {
      merged.add(missingRow(missing.get(next++)));
    }
    return merged;
  }

  private static StatusRow missingRow(HistoryRecord record) {
    return new StatusRow(
        Optional.empty(),
        Optional.of(record),
        record.succeeded() ? Status.MISSING : Status.FAILED,
        Set.of(),
        Optional.empty());
  }
}
