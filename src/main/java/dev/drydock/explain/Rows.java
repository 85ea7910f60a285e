package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that are in the way: how many there are, and the keys of the first ten. */
final class Rows {
  private static final int SHOWN = 10;

  private static final String PRIMARY_KEY =
      """
      SELECT a.attname FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = to_regclass(?) AND i.indisprimary
       ORDER BY pg_catalog.array_position(i.indkey::int2[], a.attnum)
      """;

  private Rows() {}

  /**
   * Rows of a table for which a condition holds.
   *
   * @param table as SQL writes it
   * @param alias by which the condition calls it
   * @param also further columns to show, as SQL, beginning with a comma, or empty
   * @param condition out of the catalog, or out of the statement that was run
   * @param values of its question marks
   */
  static void where(
      Draft draft,
      Case failure,
      String table,
      String alias,
      String also,
      String condition,
      Object... values) {
    String key = key(failure, table, alias);
    Optional<Evidence> count =
        failure
            .live()
            .ask(
                "How many rows of " + table,
                "SELECT count(*) AS rows FROM %s %s WHERE %s".formatted(table, alias, condition),
                values);
    draft.evidence(
        failure
            .live()
            .ask(
                "The first of them",
                "SELECT %s%s FROM %s %s WHERE %s ORDER BY 1 LIMIT %d"
                    .formatted(key, also, table, alias, condition, SHOWN),
                values));
    draft.evidence(count);
    count
        .flatMap(Evidence::value)
        .ifPresent(
            rows ->
                draft.why(
                    rows.equals("1")
                        ? "One row of " + table + " is in the way."
                        : rows + " rows of " + table + " are in the way."));
  }

  /** The primary key's columns, else where the row lies. */
  static String key(Case failure, String table, String alias) {
    List<String> columns = primaryKey(failure, table);
    return columns.isEmpty()
        ? alias + ".ctid::text AS ctid"
        : columns.stream()
            .map(column -> alias + "." + QuotedNames.quoted(column))
            .collect(Collectors.joining(", "));
  }

  static List<String> primaryKey(Case failure, String table) {
    return failure.live().texts(PRIMARY_KEY, table);
  }

  /** Columns as SQL, each behind an alias. */
  static String columns(String alias, List<String> names) {
    return names.stream()
        .map(name -> alias + "." + QuotedNames.quoted(name))
        .collect(Collectors.joining(", "));
  }
}
