package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column a foreign key is to be made of, or to refer to, and that is not there. */
final class ForeignColumn {
  private static final Pattern KEY =
      Pattern.compile(
          "alter\\s+table\\s+(?:only\\s+)?(?:if\\s+exists\\s+)?([\\w.\"]+).*?foreign\\s+key\\s*"
              + "\\(([^)]*)\\)\\s*references\\s+([\\w.\"]+)\\s*(?:\\(([^)]*)\\))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String TYPE =
      """
      SELECT pg_catalog.format_type(a.atttypid, a.atttypmod)
        FROM pg_catalog.pg_attribute a
        LEFT JOIN pg_catalog.pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
       WHERE a.attrelid = to_regclass(?)
         AND CASE WHEN ? = '' THEN a.attnum = i.indkey[0] ELSE a.attname = ? END
      """;

  private ForeignColumn() {}

  /** Of the table that is to have the key: the column with the type of what it refers to. */
  static Optional<Draft> of(Case failure, String column) {
    Matcher key = KEY.matcher(failure.statement());
    if (!failure.message().contains("referenced in foreign key") || !key.find()) {
      return Optional.empty();
    }
    String to = Optional.ofNullable(key.group(4)).map(ForeignColumn::stored).orElse("");
    boolean own =
        Arrays.stream(key.group(2).split(",")).map(ForeignColumn::stored).anyMatch(column::equals);
    boolean there =
        Tables.named(failure, stored(Names.own(key.group(1).replace("\"", ""))))
            .map(table -> Tables.shape(Tables.columns(failure, table)).containsKey(column))
            .orElse(false);
    if (!own || there) {
      return Optional.of(
          Draft.of(
              "%s has no column %s for the foreign key to refer to."
                  .formatted(key.group(3), column),
              "Name the column that is the key of %s.".formatted(key.group(3))));
    }
    String target = key.group(2).contains(",") ? column : to;
    List<String> types = failure.live().texts(TYPE, key.group(3), target, target);
    String type = types.stream().findFirst().orElse("…");
    return Optional.of(
        Draft.of(
                "%s has no column %s yet: a foreign key does not make it."
                    .formatted(key.group(1), column),
                "Add the column first, with the type of what it refers to.")
            .run(
                "Add the column first",
                "ALTER TABLE %s ADD COLUMN %s %s;"
                    .formatted(key.group(1), QuotedNames.quoted(column), type)));
  }

  private static String stored(String name) {
    return Case.stored(name.strip());
  }
}
