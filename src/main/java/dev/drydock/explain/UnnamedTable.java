package dev.drydock.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The table of an error that names only a column, as servers before PostgreSQL 13 do: the one whose
 * columns the row in the detail fits.
 */
final class UnnamedTable {
  /** Tables in which NULL may not be at that place, with the number of their columns. */
  private static final String TABLES =
      """
      SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
             p.place, p.columns, a.atthasdef OR a.attidentity <> ''
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (
             SELECT count(*) FILTER (WHERE o.attnum <= a.attnum) AS place, count(*) AS columns
               FROM pg_catalog.pg_attribute o
              WHERE o.attrelid = c.oid AND o.attnum > 0 AND NOT o.attisdropped) p
       WHERE a.attname = ? AND a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
       ORDER BY 4, 1 LIMIT 200
      """;

  private UnnamedTable() {}

  /** As SQL writes it; empty where none or more than one fits. */
  static Optional<String> ofRow(Case failure) {
    Optional<String> column = Names.quoted(failure.message()).stream().findFirst();
    List<List<String>> tables =
        column
            .flatMap(name -> failure.live().ask("", TABLES, name))
            .map(Evidence::rows)
            .orElse(List.of());
    if (tables.size() == 1) {
      return Optional.of(tables.getFirst().getFirst());
    }
    List<String> values = values(failure.detail());
    List<List<String>> fitting = tables.stream().filter(row -> fits(row, values)).toList();
    List<List<String>> without =
        fitting.stream().filter(row -> !row.get(3).matches("t|true")).toList();
    List<List<String>> likely = without.isEmpty() ? fitting : without;
    return likely.size() == 1 ? Optional.of(likely.getFirst().getFirst()) : Optional.empty();
  }

  private static boolean fits(List<String> table, List<String> values) {
    int place = Integer.parseInt(table.get(1));
    return Integer.parseInt(table.get(2)) == values.size() && values.get(place - 1).equals("null");
  }

  /** A value with a comma in it makes the row fit no table, which is safe. */
  private static List<String> values(String detail) {
    int open = detail.indexOf('(');
    int close = detail.lastIndexOf(')');
    return open < 0 || close < open
        ? List.of()
        : Arrays.asList(detail.substring(open + 1, close).split(", ", -1));
  }
}
