package dev.drydock.tool;

import dev.drydock.migration.HistoryTable;
import java.util.Map;

/**
 * A table with its columns, in order.
 *
 * @param readable whether the login may select from it
 * @param writable whether the login may insert into it
 */
public record TableColumns(
    HistoryTable table, Map<String, Column> columns, boolean readable, boolean writable) {

  /**
   * A column.
   *
   * @param type as {@code format_type} says it, for instance {@code bigint}
   * @param required not null, and nothing fills it by itself
   * @param generated computed by the server; cannot be written
   */
  public record Column(String type, boolean required, boolean generated) {}

  /** Whether the table has all of these columns. */
  public boolean has(String... names) {
    for (String name : names) {
      if (!columns.containsKey(name)) {
        return false;
      }
    }
    return true;
  }
}
