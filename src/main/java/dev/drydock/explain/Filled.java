package dev.drydock.explain;

import java.util.Collection;
import java.util.stream.Collectors;

/** A query as it can be asked again by hand. */
final class Filled {
  private Filled() {}

  /**
   * Puts values where the question marks are; {@code ??} is the operator of that name. Our own
   * queries have no question mark in a string or comment.
   */
  static String in(String sql, Object... values) {
    StringBuilder filled = new StringBuilder();
    int next = 0;
    String text = sql.strip();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '?') {
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
          .map(one -> Written.literal(String.valueOf(one)))
          .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : Written.literal(String.valueOf(value));
  }
}
