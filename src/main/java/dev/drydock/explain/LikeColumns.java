package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Columns of the user's own relations about as long as one that none is called. */
  private static final String ABOUT_AS_LONG =
      """
      SELECT a.attname AS column
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE length(a.attname) BETWEEN length(?) - 2 AND length(?) + 2
         AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
         AND n.nspname <> ALL (?::text[])
       GROUP BY a.attname ORDER BY count(*) DESC, 1 LIMIT 5000
      """;

  /** Of fewer letters every word is a slip of another. */
  private static final int TELLING = 5;

  private static final Set<Suggestion.Reason> SLIPS =
      Set.of(Suggestion.Reason.SAME_WORDS, Suggestion.Reason.SPELLING);

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

  /**
   * The one of which it is a slip of the pen, where nobody named its table. In a whole database
   * much is like something else: of several none is offered.
   */
  static List<Candidate> misspelt(Case failure, String column) {
    if (column.length() < TELLING || !failure.live().is()) {
      return List.of();
    }
    List<Candidate> all =
        failure.live().texts(ABOUT_AS_LONG, column, column, PlatformSchemas.names()).stream()
            .map(name -> Candidate.column(name, Optional.empty(), Optional.empty()))
            .toList();
    List<Candidate> near =
        NearestNames.ofColumn(column, Optional.empty(), all).stream()
            .filter(one -> SLIPS.contains(one.reason()))
            .map(Suggestion::candidate)
            .toList();
    return near.size() == 1 ? near : List.of();
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
