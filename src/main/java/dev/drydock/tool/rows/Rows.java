package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Version;
import dev.drydock.tool.RowColumns;
import java.time.Instant;
import java.util.Optional;

/** Records for rows that say little. */
public final class Rows {
  private Rows() {}

  /** A success of a version, and nothing else. */
  public static HistoryRecord ofVersion(
      RowColumns row, Version version, Optional<String> name, Optional<Instant> at) {
    return new HistoryRecord(
        Optional.of(version),
        Optional.empty(),
        name,
        true,
        Optional.empty(),
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row);
  }

  /** A success of what is known by an id instead of a version. */
  public static HistoryRecord ofId(
      RowColumns row, String id, Optional<String> name, Optional<Instant> at) {
    return new HistoryRecord(
        Optional.empty(),
        Optional.of(id),
        name,
        true,
        Optional.empty(),
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row);
  }

  /** A number, or whatever else stands where one should. */
  public static Version number(String recorded) {
    return recorded.matches("[0-9]{1,40}") ? Version.numeric(recorded) : Version.textual(recorded);
  }
}
