package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.ArrayList;
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
