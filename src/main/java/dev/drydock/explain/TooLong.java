package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text that is too long for its column, which the server does not name. */
final class TooLong {
  /** More are a list nobody reads. */
  private static final int FEW = 4;

  /** Those of the tables a statement names, or of all where it names none. */
  private static final String COLUMNS =
      """
      SELECT c.oid::regclass::text AS table, a.attname AS column,
             pg_catalog.format_type(a.atttypid, a.atttypmod) AS type
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype) AND a.atttypmod = ?
         AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition
         AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND (cardinality(?::text[]) = 0 OR c.oid = ANY (?::text[]::regclass[]))
       ORDER BY 1, 2 LIMIT 20
      """;

  private static final String VIEWS =
      """
      SELECT DISTINCT v.oid::regclass::text
        FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_rewrite r
          ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = r.oid
        JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
        JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
       WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = to_regclass(?)
         AND a.attname = ? ORDER BY 1 LIMIT 5
      """;

  /** What a length is stored with. */
  private static final int HEADER = 4;

  private TooLong() {}

  /**
   * Empty where no column is of that length.
   *
   * @param said the server's sentence, which ends with the type
   */
  static Optional<Draft> of(Case failure, String said, String length) {
    List<String> tables = Tables.inStatement(failure);
    Optional<Evidence> columns =
        length.length() > 8
            ? Optional.empty()
            : failure
                .live()
                .ask(
                    "Columns of that length",
                    COLUMNS,
                    Integer.parseInt(length) + HEADER,
                    tables,
                    tables);
    List<List<String>> rows = columns.map(Evidence::rows).orElse(List.of());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Draft draft =
        Draft.of(
                "A value is longer than %s allows."
                    .formatted(said.substring(said.indexOf("character"))),
                "Make the column wider (text has no limit, and widening costs nothing), or shorten"
                    + " the value.")
            .evidence(columns);
    Optional<GivenValue> given =
        GivenValue.in(failure).stream()
            .filter(one -> one.type().endsWith("(" + length + ")"))
            .filter(one -> one.value().length() > Integer.parseInt(length))
            .findFirst();
    if (given.isPresent()) {
      GivenValue one = given.get();
      draft.why(
          "It is the value for %s of %s, %s characters."
              .formatted(one.column(), one.table(), one.value().length()));
      wider(draft, failure, one.table(), one.column());
    } else if (rows.size() <= FEW) {
      draft.why(
          "%s: %s."
              .formatted(
                  rows.size() == 1 ? "One column is of that length" : "Columns of that length are",
                  rows.stream()
                      .map(row -> row.get(0) + "." + row.get(1))
                      .collect(Collectors.joining(", "))));
      rows.forEach(row -> wider(draft, failure, row.get(0), row.get(1)));
    }
    return Optional.of(draft);
  }

  /** A view that shows the column keeps its type as it is. */
  private static void wider(Draft draft, Case failure, String table, String column) {
    List<String> views = failure.live().texts(VIEWS, table, column);
    if (!views.isEmpty()) {
      draft.remedy(
          "Make the column wider between dropping %s, which show it, and making them again; or"
                  .formatted(String.join(" and ", views))
              + " shorten the value.");
    }
    draft.run(
        "Make %s of %s wider%s"
            .formatted(
                column,
                table,
                views.isEmpty()
                    ? ""
                    : ", between dropping the views %s and making them again"
                        .formatted(String.join(", ", views))),
        "%sALTER TABLE %s ALTER COLUMN %s TYPE text;%s"
            .formatted(
                views.isEmpty() ? "" : "-- … drop " + String.join(", ", views) + " first\n",
                table,
                QuotedNames.quoted(column),
                views.isEmpty() ? "" : "\n-- … make them again"));
  }
}
