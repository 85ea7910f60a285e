package dev.drydock.sql;

import java.nio.charset.StandardCharsets;

/** Names as they are written and as the catalog has them. */
public final class Identifiers {
  /** {@code NAMEDATALEN - 1}, in bytes. */
  private static final int LONGEST = 63;

  private Identifiers() {}

  /** The name a token stands for: without quotes, or in lower case, and cut as PostgreSQL cuts. */
  public static String stored(String written) {
    if (written.startsWith("U&\"") || written.startsWith("u&\"")) {
      return cut(unescape(unquote(written.substring(2))));
    }
    return cut(written.startsWith("\"") ? unquote(written) : fold(written));
  }

  /**
   * A name with something behind it that PostgreSQL does not cut off: of a long one the end gives
   * way, and what was cut is told apart by a checksum.
   */
  public static String followedBy(String name, String suffix) {
    String whole = name + suffix;
    if (bytes(whole) <= LONGEST) {
      return whole;
    }
    String end = "_%08x%s".formatted(name.hashCode(), suffix);
    return cut(name, LONGEST - bytes(end)) + end;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** PostgreSQL folds ASCII only where characters may have several bytes. */
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return folded.toString();
  }

  private static String unquote(String quoted) {
    int end = quoted.length() > 1 && quoted.endsWith("\"") ? quoted.length() - 1 : quoted.length();
    return quoted.substring(1, end).replace("\"\"", "\"");
  }

  /** {@code \XXXX}, {@code \+XXXXXX} and {@code \\}; what is none of these stays as it is. */
  private static String unescape(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    int i = 0;
    while (i < name.length()) {
      int digits = i + 1 < name.length() && name.charAt(i + 1) == '+' ? 6 : 4;
      int from = digits == 6 ? i + 2 : i + 1;
      if (name.charAt(i) == '\\' && isHexadecimal(name, from, digits)) {
        int codePoint = Integer.parseInt(name, from, from + digits, 16);
        plain.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : '\uFFFD');
        i = from + digits;
      } else {
        boolean doubled = name.startsWith("\\\\", i);
        plain.append(name.charAt(i));
        i += doubled ? 2 : 1;
      }
    }
    return plain.toString();
  }

  private static boolean isHexadecimal(String name, int from, int digits) {
    if (from + digits > name.length()) {
      return false;
    }
    for (int i = from; i < from + digits; i++) {
      if (Character.digit(name.charAt(i), 16) < 0 || name.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  private static String cut(String name) {
    return cut(name, LONGEST);
  }

  private static String cut(String name, int longest) {
    if (name.length() * 3 <= longest) {
      return name;
    }
    int end = 0;
    int bytes = 0;
    while (end < name.length()) {
      int next = name.offsetByCodePoints(end, 1);
      bytes += bytes(name.substring(end, next));
      if (bytes > longest) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }
}
