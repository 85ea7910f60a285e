package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value for a column to which the database gives its own: only an identity can be overridden. */
final class GivenByDatabase implements Entry {
  private static final Pattern INSERTED =
      Pattern.compile("cannot insert a non-DEFAULT value into column \"(.+?)\"");

  private static final String COLUMNS =
      """
      SELECT attrelid::regclass::text AS table, attname AS column,
             CASE attidentity WHEN 'a' THEN 'identity, always'
                  WHEN 'd' THEN 'identity, by default' ELSE '' END AS identity,
             CASE WHEN attgenerated = '' THEN '' ELSE 'generated' END AS generated
        FROM pg_catalog.pg_attribute
       WHERE attname = ? AND attnum > 0 AND (attidentity <> '' OR attgenerated <> '')
       ORDER BY 1 LIMIT 10
      """;

  @Override
  public Set<String> states() {
    return Set.of("428C9");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher inserted = INSERTED.matcher(failure.message());
    if (!inserted.find()) {
      return Optional.empty();
    }
    String column = inserted.group(1);
    Optional<Evidence> columns = failure.live().ask("Columns named " + column, COLUMNS, column);
    List<List<String>> rows = columns.map(Evidence::rows).orElse(List.of());
    boolean computed =
        failure.detail().contains("generated column")
            || !rows.isEmpty() && rows.stream().allMatch(row -> row.get(2).isEmpty());
    return Optional.of(
        Draft.of(
                "The database itself gives %s its value: %s."
                    .formatted(
                        column,
                        computed
                            ? "it is a generated column, worked out of others"
                            : "an identity GENERATED ALWAYS, or a generated column"),
                computed
                    ? "Leave the column out, or write DEFAULT for it."
                    : "Leave the column out, or for an identity say OVERRIDING SYSTEM VALUE.")
            .evidence(columns));
  }
}
