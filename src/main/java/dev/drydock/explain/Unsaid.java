package dev.drydock.explain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The sentence of an error whose text has its SQLSTATE and not its message. */
final class Unsaid {
  /** What a server says of the name its position points to. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "42703", "column \"%s\" does not exist",
          "42P01", "relation \"%s\" does not exist");

  private Unsaid() {}

  /** Built from the statement and the position in it; empty where they do not tell. */
  static Optional<String> message(String state, Optional<String> statement, OptionalInt position) {
    if (!SENTENCES.containsKey(state) || statement.isEmpty() || position.isEmpty()) {
      return Optional.empty();
    }
    String sql = statement.get();
    int at = position.getAsInt() - 1;
    if (at < 0 || at >= sql.codePointCount(0, sql.length())) {
      return Optional.empty();
    }
    String rest = sql.substring(sql.offsetByCodePoints(0, at));
    String name = rest.startsWith("\"") ? quoted(rest) : rest.split("[^\\w$.]", 2)[0];
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(SENTENCES.get(state).formatted(Names.own(name)));
  }

  private static String quoted(String rest) {
    int end = rest.indexOf('"', 1);
    return end < 0 ? "" : rest.substring(1, end);
  }
}
