package dev.drydock.problem;

/**
 * Makes text of foreign origin (file names, what a database says) safe to print: characters that
 * steer a terminal, hide or turn text around are written as {@code <U+202E>}.
 */
public final class Printable {
  private Printable() {}

  /** The text with such characters spelt out; line feeds and tabs stay. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isHidden)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                shown.append(String.format("<U+%04X>", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** Whether a text has characters that {@link #of} would spell out. */
  public static boolean hides(String text) {
    return text.codePoints().anyMatch(Printable::isHidden);
  }

  private static boolean isHidden(int c) {
    if (c < 128) {
      return c < 32 && c != '\n' && c != '\t' || c == 127;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
