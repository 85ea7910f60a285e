package dev.drydock.explain;

import dev.drydock.sql.StringConstant;
import java.util.Collection;
import java.util.stream.Collectors;

/** A query as it can be asked again by hand. */
final class Filled {
  private Filled() {}

  /**
   * Puts values where the question marks are; {@code ??} is the operator of that name, and in
   * quotes they are what they are.
   */
  static String in(String sql, Object... values) {
    StringBuilder filled = new StringBuilder();
    int next = 0;
    String text = sql.strip();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      if (c != '?' || quote != 0) {
        filled.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '?') {
        filled.append('?');
        i++;
      } else {
        filled.append(value(values[next++]));
      }
    }
    return filled.toString();
  }

  private static String value(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream()
          .map(one -> StringConstant.of(String.valueOf(one)))
          .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : StringConstant.of(String.valueOf(value));
  }
}
