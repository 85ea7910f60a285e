package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which side of an operator that does not exist may be cast, and to what. */
final class OperatorCasts {
  private static final Set<String> PATTERN =
      Set.of("~", "~*", "!~", "!~*", "~~", "~~*", "!~~", "!~~*");
  private static final Set<String> JSON =
      Set.of("->", "->>", "#>", "#>>", "@>", "<@", "?", "?|", "?&");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
  private static final Set<String> TEXT =
      Set.of("text", "character varying", "character", "unknown");

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");
  private static final Set<String> NUMBERS = Set.of("integer", "bigint", "smallint", "numeric");

  private OperatorCasts() {}

  /** The likeliest first. */
  static List<Fix> of(String left, String operator, String right) {
    List<Fix> casts = new ArrayList<>();
    if (PATTERN.contains(operator)) {
      side(casts, "left", "text", !TEXT.contains(left));
      side(casts, "right", "text", !TEXT.contains(right));
    } else if (JSON.contains(operator) && TEXT.contains(left)) {
      side(casts, "left", "jsonb", true);
    } else if (ARITHMETIC.contains(operator)) {
      side(casts, "left", "numeric", TEXT.contains(left));
      side(casts, "right", "numeric", TEXT.contains(right) && !right.equals("unknown"));
    }
    if (left.equals("json") && operator.matches("=|<>|!=|\\|\\||@>|-")) {
      side(casts, "left", TEXT.contains(right) && !operator.equals("@>") ? "text" : "jsonb", true);
    }
    if (operator.equals("||") && left.endsWith("[]") && !right.endsWith("[]")) {
      side(casts, "right", left.substring(0, left.length() - 2), true);
    } else if (operator.equals("||") && right.endsWith("[]") && !left.endsWith("[]")) {
      side(casts, "left", right.substring(0, right.length() - 2), true);
    }
    if (casts.isEmpty()) {
      side(casts, "right", left, !left.equals("unknown"));
      side(casts, "left", right, !right.equals("unknown"));
    }
    return casts;
  }

  /**
   * A number that the statement compares with a column of text: it is the number that is wrong, and
   * the column keeps its index.
   */
  static List<Fix> ofNumbers(Case failure, String left, String right) {
    List<Fix> quoted = new ArrayList<>();
    if (!TEXT.contains(left) || !NUMBERS.contains(right) || failure.failed().source().isEmpty()) {
      return quoted;
    }
    Set<String> columns = new HashSet<>();
    for (String table : Tables.inStatement(failure)) {
      Tables.columns(failure, table).stream()
          .flatMap(found -> found.rows().stream())
          .filter(row -> row.get(1).startsWith(left))
          .forEach(row -> columns.add(row.get(0)));
    }
    Failed.Source source = failure.failed().source().get();
    List<Token> tokens = source.script().tokens(source.statement());
    for (int i = 2; i < tokens.size(); i++) {
      Token number = tokens.get(i);
      String column = Case.stored(failure.written(tokens.get(i - 2)));
      if (number.kind() == TokenKind.NUMBER
          && COMPARISONS.contains(failure.written(tokens.get(i - 1)))
          && columns.contains(column)) {
        String text = "'" + failure.written(number) + "'";
        failure
            .replaceToken(
                "Write %s, as %s is %s".formatted(text, column, left),
                number.start(),
                number.end(),
                text)
            .ifPresent(quoted::add);
      }
    }
    return quoted;
  }

  private static void side(List<Fix> casts, String side, String type, boolean wanted) {
    if (wanted) {
      casts.add(
          new Fix(
              "Cast the %s side: …::%s".formatted(side, type),
              List.of(),
              Optional.empty(),
              Optional.empty()));
    }
  }
}
