package dev.drydock.tool.own;

import dev.drydock.migration.HistoryRecord;

/** What Drydock notes in {@code metadata} beside the shape's own columns. */
final class Metadata {
  private Metadata() {}

  /** Whether a row says that its checksum is of the normalised text. */
  static boolean saysNormalised(HistoryRecord record) {
    // Nothing else in the metadata is anyone's to interpret, so it is not parsed.
    return record.columns().containsKey("metadata")
        && record.columns().get("metadata").filter(m -> m.contains("-normalised\"")).isPresent();
  }
}
