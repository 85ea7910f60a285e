package dev.drydock.migration;

/**
 * The table a history is kept in.
 *
 * @param schema unquoted
 * @param name unquoted
 */
public record HistoryTable(String schema, String name) {

  /** For people; never pasted into SQL. */
  @Override
  public String toString() {
    return schema + "." + name;
  }
}
