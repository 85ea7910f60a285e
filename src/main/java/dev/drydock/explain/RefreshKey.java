package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * REFRESH … CONCURRENTLY of a materialized view without a unique index: the columns whose values
 * are unique now are what one can be made on.
 */
final class RefreshKey implements Entry {
  private static final Pattern SAID =
      Pattern.compile("cannot refresh materialized view \"(.+?)\" concurrently");
  private static final int COLUMNS = 20;

  private static final String INDEXES =
      """
      SELECT indexdef AS definition FROM pg_catalog.pg_indexes
       WHERE ? IN (schemaname || '.' || tablename, tablename)
      """;

  @Override
  public Set<String> states() {
    return Set.of("55000");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find() ? Optional.of(explain(failure, said.group(1))) : Optional.empty();
  }

  private static Draft explain(Case failure, String view) {
    String written = Written.qualified(view);
    Optional<Evidence> columns = Tables.columns(failure, written);
    List<String> names = columns.map(found -> found.column(0)).orElse(List.of());
    String key =
        names.stream()
            .limit(COLUMNS)
            .map(QuotedNames::quoted)
            .filter(column -> isUnique(failure, written, column))
            .findFirst()
            .orElse("…");
    return Draft.of(
            "REFRESH … CONCURRENTLY needs a unique index of %s over plain columns, without a WHERE."
                .formatted(view),
            "Make one, or refresh without CONCURRENTLY.")
        .evidence(failure.live().ask("Indexes of " + view, INDEXES, view))
        .evidence(columns)
        .run("Make a unique index", "CREATE UNIQUE INDEX ON %s (%s);".formatted(written, key))
        .run("Refresh without CONCURRENTLY", "REFRESH MATERIALIZED VIEW %s;".formatted(written));
  }

  private static boolean isUnique(Case failure, String view, String column) {
    return failure
        .live()
        .texts("SELECT (count(*) = count(DISTINCT %1$s))::text FROM %2$s".formatted(column, view))
        .contains("true");
  }
}
