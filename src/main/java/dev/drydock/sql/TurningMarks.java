package dev.drydock.sql;

/**
 * The characters of Unicode that turn the direction of what follows them, and are not seen
 * themselves: a text with one is read by a person in another order than by a program. Marks that
 * only belong to a word of a right-to-left script (U+200E, U+200F) are not among them.
 */
public final class TurningMarks {
  private TurningMarks() {}

  public static boolean is(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  /**
   * Where the next one is.
   *
   * @param from UTF-16 offset to begin at
   * @return its offset, or -1
   */
  public static int next(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (is(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  /** For instance {@code U+202E (right-to-left override)}. */
  public static String name(char c) {
    return "U+%04X (%s)".formatted((int) c, words(c));
  }

  private static String words(char c) {
    return switch (c) {
      case '\u202A' -> "left-to-right embedding";
      case '\u202B' -> "right-to-left embedding";
      case '\u202C' -> "end of an embedding";
      case '\u202D' -> "left-to-right override";
      case '\u202E' -> "right-to-left override";
      case '\u2066' -> "left-to-right isolate";
      case '\u2067' -> "right-to-left isolate";
      case '\u2068' -> "isolate";
      default -> "end of an isolate";
    };
  }
}
