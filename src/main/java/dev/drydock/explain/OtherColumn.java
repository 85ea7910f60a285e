package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;

/** A value that is no value of the column it is compared with, and one of its neighbour. */
final class OtherColumn {
  /** Texts that an index leads to, so that looking costs nothing. */
  private static final String TEXTS =
      """
      SELECT DISTINCT a.attname FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
       WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
         AND pg_catalog.format_type(a.atttypid, NULL)
             IN ('text', 'character varying', 'character', 'citext')
         AND (c.reltuples < 10000 AND pg_catalog.pg_relation_size(c.oid) < 10000000
              OR EXISTS (SELECT FROM pg_catalog.pg_index i
                          WHERE i.indrelid = c.oid AND i.indisvalid AND i.indkey[0] = a.attnum))
       ORDER BY 1 LIMIT 12
      """;

  private OtherColumn() {}

  /** The column that has the value, of the same table. */
  static Optional<String> having(Case failure, GivenValue given) {
    List<String> columns = failure.live().texts(TEXTS, given.table());
    return columns.stream()
        .filter(column -> !column.equals(given.column()))
        .filter(
            column ->
                failure
                    .live()
                    .text(
                        "SELECT 1 FROM %s WHERE %s = ? LIMIT 1"
                            .formatted(given.table(), QuotedNames.quoted(column)),
                        given.value())
                    .isPresent())
        .findFirst();
  }
}
