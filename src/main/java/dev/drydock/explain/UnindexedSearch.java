package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement that took too long and looks for rows of a large table by no index. */
final class UnindexedSearch {
  /** Below it reading the whole table is no matter. */
  private static final int LARGE = 10_000;

  private static final String WITHOUT =
      """
      SELECT a.attname, c.reltuples::bigint::text
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
       WHERE a.attrelid = to_regclass(?) AND a.attname = ANY (?::text[])
         AND c.relkind IN ('r', 'p', 'm') AND c.reltuples >= ?
         AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_index i
                          WHERE i.indrelid = c.oid AND i.indisvalid AND i.indkey[0] = a.attnum)
       ORDER BY pg_catalog.array_position(?::text[], a.attname::text)
      """;

  private UnindexedSearch() {}

  /** Says it, and how the index is made, unless one of the columns it looks for has one. */
  static void into(Draft draft, Case failure) {
    List<String> compared = compared(failure.words());
    if (compared.isEmpty()) {
      return;
    }
    for (String table : Tables.inStatement(failure)) {
      List<String> own =
          Tables.shape(Tables.columns(failure, table)).keySet().stream()
              .filter(compared::contains)
              .toList();
      Optional<Evidence> without =
          failure.live().ask("Columns without an index", WITHOUT, table, own, LARGE, compared);
      List<List<String>> rows = without.map(Evidence::rows).orElse(List.of());
      if (!rows.isEmpty() && rows.size() == own.size()) {
        String column = QuotedNames.quoted(rows.getFirst().get(0));
        draft
            .why(
                "%s has about %s rows, and no index begins with %s, which the statement looks for."
                    .formatted(table, rows.getFirst().get(1), column))
            .evidence(without)
            .firstFix(
                Fix.run(
                    "Make an index on %s of %s".formatted(column, table),
                    "CREATE INDEX CONCURRENTLY ON %s (%s);".formatted(table, column)));
        return;
      }
    }
  }

  /** The columns behind WHERE and ON that are compared, those for equality first. */
  private static List<String> compared(List<String> words) {
    List<String> equal = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean condition = false;
    for (int i = 0; i < words.size(); i++) {
      condition |= words.get(i).matches("(?i)WHERE|ON");
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String before = i > 0 ? words.get(i - 1) : "";
      if (condition && words.get(i).matches("[\\w\"]+") && !next.equals(".")) {
        if (next.matches("(?i)=|IN") || before.equals("=")) {
          equal.add(Case.stored(words.get(i)));
        } else if (next.matches("(?i)<|>|<=|>=|BETWEEN")) {
          others.add(Case.stored(words.get(i)));
        }
      }
    }
    equal.addAll(others);
    return equal.stream().distinct().toList();
  }
}
