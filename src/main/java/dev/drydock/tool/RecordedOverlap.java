package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of a folder a history knows, before it is clear how its tool compares versions. */
final class RecordedOverlap {
  private RecordedOverlap() {}

  /** The records whose version a file has, leading zeros aside. */
  static int of(Folder folder, List<HistoryRecord> records) {
    Set<String> versions = new HashSet<>();
    folder.migrations().forEach(m -> m.version().ifPresent(v -> versions.add(plain(v))));
    int known = 0;
    for (HistoryRecord record : records) {
      if (record.version().filter(v -> versions.contains(plain(v))).isPresent()) {
        known++;
      }
    }
    return known;
  }

  private static String plain(Version version) {
    String text = version.text();
    int from = 0;
    while (from < text.length() - 1 && text.charAt(from) == '0') {
      from++;
    }
    return text.substring(from);
  }
}
