package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of a statement that mean nothing where they stand: of a result, or with a blank in them.
 */
final class NotYetNamed {
  /** Worked out before the SELECT list gives its results their names. */
  private static final Set<String> BEFORE = Set.of("WHERE", "HAVING", "ON");

  private static final Set<String> CLAUSES =
      Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ON", "ORDER", "UNION", "SET");

  private NotYetNamed() {}

  /** A column that is not found because of that. */
  static Optional<Search.Found> found(Case failure, String column) {
    List<String> words = failure.words();
    return blank(words, column).or(() -> alias(words, column));
  }

  /** Messages of some languages put blanks within their quotes, so a blank of the name is lost. */
  private static Optional<Search.Found> blank(List<String> words, String column) {
    return words.stream()
        .filter(word -> word.startsWith("\"") && word.length() > 2)
        .filter(word -> !Case.stored(word).equals(column))
        .filter(word -> Case.stored(word).strip().equals(column.strip()))
        .findFirst()
        .map(
            word -> {
              String title = "Write " + column.strip() + ", without the blank in the quotes";
              return new Search.Found(
                  Verdict.QUOTING,
                  "The statement writes it with a blank within the quotes: %s.".formatted(word),
                  Optional.of(title + "."),
                  List.of(Near.said(title)));
            });
  }

  private static Optional<Search.Found> alias(List<String> words, String column) {
    String clause = "";
    boolean named = false;
    for (int i = 0; i < words.size(); i++) {
      String upper = words.get(i).toUpperCase(Locale.ROOT);
      boolean here = Case.stored(words.get(i)).equals(column);
      if (here && i > 0 && words.get(i - 1).equalsIgnoreCase("AS")) {
        named = true;
      } else if (here && named && BEFORE.contains(clause)) {
        return Optional.of(said(column, clause));
      }
      clause = CLAUSES.contains(upper) ? upper : clause;
    }
    return Optional.empty();
  }

  private static Search.Found said(String column, String clause) {
    String title = "Write the expression behind %s again in %s".formatted(column, clause);
    return new Search.Found(
        Verdict.OTHER,
        "%s is the name of a result, and %s is worked out before results have names."
            .formatted(column, clause),
        Optional.of(title + ", or put the query into a subquery."),
        List.of(Near.said(title)));
  }
}
