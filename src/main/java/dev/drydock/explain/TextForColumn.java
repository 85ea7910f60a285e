package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text that was taken for a column's name: a field of JSON, or a value the column before has. */
final class TextForColumn {
  private static final Pattern TYPOGRAPHIC =
      Pattern.compile("column \"\"(\\w+)\"\" does not exist");

  private TextForColumn() {}

  /** Empty where a column is meant. */
  static Optional<Search.Found> found(Case failure, String name) {
    return typographic(failure).or(() -> field(failure, name)).or(() -> value(failure, name));
  }

  /** Quotes of word processors are letters to the server, and part of the name. */
  private static Optional<Search.Found> typographic(Case failure) {
    return TYPOGRAPHIC
        .matcher(failure.message())
        .results()
        .findFirst()
        .map(
            quoted ->
                told(
                    "The quotes around %s are typographic ones, which the server takes for letters of the name."
                        .formatted(quoted.group(1)),
                    "Write %s without quotes, or with straight ones: \"%1$s\""
                        .formatted(quoted.group(1))));
  }

  /** {@code data -> name}. */
  private static Optional<Search.Found> field(Case failure, String name) {
    List<String> words = failure.words();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).matches("->>?") && Case.stored(words.get(i)).equals(name)) {
        String literal = StringConstant.of(name);
        return Optional.of(
            told(
                "Behind %s stands the name of a field, which is a text and no column."
                    .formatted(words.get(i - 1)),
                "Write %s %s".formatted(words.get(i - 1), literal)));
      }
    }
    return Optional.empty();
  }

  /** {@code status = "Active"}, where rows have that status. */
  private static Optional<Search.Found> value(Case failure, String name) {
    List<String> words = failure.words();
    for (int i = 2; i < words.size(); i++) {
      if (words.get(i).equals('"' + name + '"') && words.get(i - 1).matches("=|<>|!=")) {
        String column = Case.stored(words.get(i - 2));
        boolean has =
            Tables.inStatement(failure).stream()
                .filter(table -> Tables.shape(Tables.columns(failure, table)).containsKey(column))
                .anyMatch(table -> has(failure, table, column, name));
        if (has) {
          return Optional.of(
              told(
                  "%s is a value of %s: in double quotes it is taken for a column's name."
                      .formatted(name, column),
                  "Write %s, in single quotes".formatted(StringConstant.of(name))));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(Case failure, String table, String column, String value) {
    return failure
        .live()
        .text(
            "SELECT 1 FROM (SELECT %s::text AS v FROM %s LIMIT 10000) s WHERE v = ? LIMIT 1"
                .formatted(QuotedNames.quoted(column), table),
            value)
        .isPresent();
  }

  private static Search.Found told(String what, String write) {
    return new Search.Found(
        Verdict.OTHER, what, Optional.of(write + "."), List.of(Near.said(write)));
  }
}
