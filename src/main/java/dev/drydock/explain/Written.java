package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names and values as SQL writes them. */
final class Written {
  private Written() {}

  /** A name as messages may qualify it: every point separates. */
  static String qualified(String name) {
    return Arrays.stream(name.split("\\.", -1))
        .map(QuotedNames::quoted)
        .collect(Collectors.joining("."));
  }

  static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
  }
}
