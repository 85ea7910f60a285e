package dev.drydock.tool;

import dev.drydock.migration.HistoryTable;
import java.util.Map;

/**
 * A table with its columns and their types, in order.
 *
 * @param columns column name to {@code format_type}, for instance {@code bigint}
 * @param readable whether the login may select from it
 */
public record TableColumns(HistoryTable table, Map<String, String> columns, boolean readable) {

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
