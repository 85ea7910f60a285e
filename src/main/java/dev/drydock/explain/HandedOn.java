package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a query's own query, of WITH: the tables behind that may have it, and it is not
 * handed on.
 */
final class HandedOn {
  private static final Pattern QUALIFIED =
      Pattern.compile("column \"?([\\w$]+)\"?\\.\"?([\\w$]+)\"? does not exist");

  private HandedOn() {}

  /** A column that is not found because of that. */
  static Optional<Search.Found> found(Case failure, String column) {
    List<String> words = failure.words();
    return from(failure, words)
        .filter(name -> isWith(words, name))
        .map(
            name -> {
              String title = "Select %s in the query %s, too".formatted(column, name);
              return new Search.Found(
                  Verdict.OTHER,
                  "%s is a query of WITH, and does not hand on a column %s."
                      .formatted(name, column),
                  Optional.of(title + ", or name what it hands on."),
                  List.of(Near.said(title)));
            });
  }

  /** What the column is looked for in: as the message says, else what is behind its own FROM. */
  private static Optional<String> from(Case failure, List<String> words) {
    Matcher qualified = QUALIFIED.matcher(failure.message());
    if (qualified.find()) {
      return Optional.of(Tables.behind(failure, qualified.group(1)));
    }
    int at = place(failure);
    int depth = 0;
    for (int i = at; i >= 0 && i < words.size(); i++) {
      String word = words.get(i);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth < 0) {
        return Optional.empty();
      }
      if (depth == 0 && word.equalsIgnoreCase("FROM") && i + 1 < words.size()) {
        boolean joined = i + 2 < words.size() && words.get(i + 2).equals(",");
        return joined || words.subList(i, words.size()).stream().anyMatch("JOIN"::equalsIgnoreCase)
            ? Optional.empty()
            : Optional.of(Case.stored(words.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** The number of the token at the server's position; beyond all where there is none. */
  private static int place(Case failure) {
    return failure.offset().isEmpty()
        ? Integer.MAX_VALUE
        : (int)
            failure.failed().source().stream()
                .flatMap(source -> source.script().tokens(source.statement()).stream())
                .filter(token -> token.end() <= failure.offset().getAsInt())
                .count();
  }

  private static boolean isWith(List<String> words, String name) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (Case.stored(words.get(i)).equals(name)
          && words.getFirst().equalsIgnoreCase("WITH")
          && words.get(i - 1).matches("(?i)WITH|RECURSIVE|,")
          && words.get(i + 1).matches("(?i)AS|\\(")) {
        return true;
      }
    }
    return false;
  }
}
