package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names out of messages, and the names a database has. */
final class Names {
  /** In whatever quotes the server's language uses. */
  private static final Pattern QUOTED =
      Pattern.compile("[\"“”„«»‹›「『]\\s?([^\"“”„«»‹›」』]+?)\\s?[\"“”„«»‹›」』]");

  private Names() {}

  /** The names a message quotes, in order, whatever its language. */
  static List<String> quoted(String message) {
    Matcher matcher = QUOTED.matcher(message);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  /** The first group of the first pattern that is found; else the first quoted name. */
  static Optional<String> first(String message, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(message);
      if (matcher.find()) {
        return Optional.of(matcher.group(1));
      }
    }
    return quoted(message).stream().findFirst();
  }

  /** Without its schema. */
  static String own(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Its schema, where it has one. */
  static Optional<String> schema(String name) {
    int point = name.lastIndexOf('.');
    return point <= 0 ? Optional.empty() : Optional.of(name.substring(0, point));
  }

  /** Asks for pairs of schema and name. */
  static List<Candidate> candidates(Live live, String sql, Object... values) {
    return live.ask("", sql, values).stream()
        .flatMap(found -> found.rows().stream())
        .map(row -> Candidate.of(row.get(0), row.get(1)))
        .toList();
  }
}
