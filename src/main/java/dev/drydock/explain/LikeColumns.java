package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a column may be that was looked for in a table nobody named. */
final class LikeColumns {
  /** Of the same letters: case and underscores are what languages change about a name. */
  private static final String ANYWHERE =
      """
      SELECT c.oid::regclass::text AS table, a.attname AS column,
             pg_catalog.format_type(a.atttypid, a.atttypmod) AS type
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE lower(replace(a.attname, '_', '')) = lower(replace(?, '_', ''))
         AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
       ORDER BY a.attname <> ?, 1 LIMIT 10
      """;

  private static final Pattern HINTED = Pattern.compile("column \"([^\"]+)\"");

  private LikeColumns() {}

  /** Rows of table, column and type. */
  static Optional<Evidence> anywhere(Case failure, String column) {
    return failure
        .live()
        .ask("Columns called like " + column, ANYWHERE, column, column)
        .filter(found -> !found.rows().isEmpty() || found.failure().isPresent());
  }

  /** The columns among them that are not called exactly so. */
  static List<Candidate> near(Optional<Evidence> anywhere, String column) {
    return anywhere.map(Evidence::rows).orElse(List.of()).stream()
        .filter(row -> !row.get(1).equals(column))
        .map(row -> Candidate.column(row.get(1), Optional.of(row.get(2)), Optional.empty()))
        .distinct()
        .toList();
  }

  /** The tables that have a column of exactly this name. */
  static List<String> tables(Optional<Evidence> anywhere, String column) {
    return anywhere.map(Evidence::rows).orElse(List.of()).stream()
        .filter(row -> row.get(1).equals(column))
        .map(List::getFirst)
        .toList();
  }

  /** What the server itself proposes: {@code Perhaps you meant to reference the column "a.b"}. */
  static List<Candidate> hinted(Case failure) {
    List<Candidate> candidates = new ArrayList<>();
    Matcher matcher = HINTED.matcher(failure.error().hint().orElse(""));
    while (matcher.find()) {
      candidates.add(
          Candidate.column(Names.own(matcher.group(1)), Optional.empty(), Optional.empty()));
    }
    return candidates;
  }
}
