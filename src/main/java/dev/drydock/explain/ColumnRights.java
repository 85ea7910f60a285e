package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of which a role may read some columns: the server refuses the whole statement and names
 * the table alone, and a grant on the table would open the columns that were kept back on purpose.
 */
final class ColumnRights {
  private static final String RIGHTS =
      """
      SELECT a.attname AS column, pg_catalog.has_column_privilege(?, c.oid, a.attnum, ?) AS may
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_attribute a
          ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.oid = to_regclass(?) ORDER BY a.attnum
      """;

  private ColumnRights() {}

  /** Says it where the role has the right on some columns and not on all; else false. */
  static boolean into(Draft draft, Case failure, String table, String right, Grantee grantee) {
    if (grantee.name().isEmpty() || !right.matches("SELECT|INSERT|UPDATE")) {
      return false;
    }
    Optional<Evidence> rights =
        failure
            .live()
            .ask(
                "Columns it may " + right,
                RIGHTS,
                grantee.name().get(),
                right,
                Written.qualified(table));
    List<List<String>> rows = rights.map(Evidence::rows).orElse(List.of());
    List<String> may = columns(rows, true);
    List<String> lacks = columns(rows, false);
    if (may.isEmpty() || lacks.isEmpty()) {
      return false;
    }
    List<String> words = failure.words().stream().map(Case::stored).toList();
    List<String> asked = lacks.stream().filter(words::contains).toList();
    List<String> missing = asked.isEmpty() ? lacks : asked;
    draft
        .evidence(rights)
        .why(
            "It has the right on the columns %s, and not on %s."
                .formatted(String.join(", ", may), String.join(", ", missing)))
        .remedy("Leave those columns out, or have the right on them granted.")
        .run(
            "Grant the right on the columns that are asked for",
            "GRANT %s (%s) ON %s TO %s;"
                .formatted(
                    right,
                    missing.stream().map(QuotedNames::quoted).collect(Collectors.joining(", ")),
                    Written.qualified(table),
                    grantee.sql()));
    return true;
  }

  private static List<String> columns(List<List<String>> rows, boolean may) {
    return rows.stream()
        .filter(row -> row.get(1).matches("t|true") == may)
        .map(List::getFirst)
        .toList();
  }
}
