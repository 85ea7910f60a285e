package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Another table that has the row which a foreign key misses: one of the same name in another
 * schema, as the message names the table without its schema, or one that the column's name means.
 */
final class OtherNamesake {
  private static final String NAMESAKES =
      """
      SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_'
         AND c.oid IS DISTINCT FROM to_regclass(?)
         AND (c.relname = (SELECT p.relname FROM pg_catalog.pg_class p WHERE p.oid = to_regclass(?))
              OR lower(replace(c.relname, '_', '')) = ANY (?::text[]))
         AND EXISTS (SELECT FROM pg_catalog.pg_attribute a
                      WHERE a.attrelid = c.oid AND a.attname = ? AND NOT a.attisdropped)
       ORDER BY 1 LIMIT 5
      """;

  /** What a column that refers to a table ends with. */
  private static final Pattern ENDS_WITH_ID = Pattern.compile("(?<=.)id$");

  private OtherNamesake() {}

  /**
   * Says it where there is one.
   *
   * @param foreign the key as the database has it: table, table it leads to, columns of both, and
   *     its definition
   */
  static void into(Draft draft, Case failure, String constraint, List<String> foreign, Key key) {
    String target = foreign.get(1);
    String column = foreign.get(3);
    if (column.contains(",")) {
      return;
    }
    Optional<String> other =
        failure.live().texts(NAMESAKES, target, target, meant(foreign.get(2)), column).stream()
            .filter(table -> has(failure, table, column, key.value()))
            .findFirst();
    other.ifPresent(
        table ->
            draft
                .why(
                    "The foreign key leads to %s; it is %s that has such a row, another table %s."
                        .formatted(
                            target,
                            table,
                            Names.own(table).equals(Names.own(target))
                                ? "of that name"
                                : "that %s speaks of".formatted(foreign.get(2))))
                .remedy(
                    "Refer to a row of %s, or let the foreign key lead to %s if that is meant."
                        .formatted(target, table))
                .run(
                    "Let the foreign key lead to %s, if that is meant".formatted(table),
                    "ALTER TABLE %s DROP CONSTRAINT %s, ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s);"
                        .formatted(
                            foreign.get(0),
                            QuotedNames.quoted(constraint),
                            QuotedNames.quoted(constraint),
                            QuotedNames.quoted(foreign.get(2)),
                            table,
                            QuotedNames.quoted(column))));
  }

  /** How a table may be called that a column means by its name, without underscores. */
  private static List<String> meant(String column) {
    String plain = JoinedColumn.plain(column);
    String table = ENDS_WITH_ID.matcher(plain).replaceFirst("");
    return table.equals(plain)
        ? List.of()
        : List.of(table, table + "s", table + "es", table.replaceFirst("y$", "ies"));
  }

  private static boolean has(Case failure, String table, String column, String value) {
    return !failure
        .live()
        .texts(
            "SELECT 1 FROM %s t WHERE t.%s::text = ? LIMIT 1"
                .formatted(table, QuotedNames.quoted(column)),
            value)
        .isEmpty();
  }
}
