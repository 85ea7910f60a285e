package dev.drydock.ui.kit;

import java.text.Bidi;

/**
 * Text from files and databases, made safe to look at: control characters and marks that turn the
 * writing direction around are shown as the signs they are, one for one.
 */
public final class Visible {
  private static final char LEFT_TO_RIGHT = '\u200E';

  private Visible() {}

  /**
   * As {@link #of}, for a label of its own: a name in another writing direction begins with a mark
   * that is not seen, so that the signs around it, such as the dot before {@code sql}, stay in
   * their places. Not to be copied or shown again.
   */
  public static String line(String text) {
    String shown = of(text);
    return Bidi.requiresBidi(shown.toCharArray(), 0, shown.length()) ? leftToRight(shown) : shown;
  }

  /** The same as the beginning of a line that goes from left to right, whatever follows. */
  static String leftToRight(String text) {
    return LEFT_TO_RIGHT + text;
  }

  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (hidden(text.charAt(i))) {
        return shown(text);
      }
    }
    return text;
  }

  private static String shown(String text) {
    StringBuilder safe = new StringBuilder(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (hidden(c)) {
        // Unicode's pictures of control characters; a lozenge for what has none.
        safe.setCharAt(i, c < 0x20 ? (char) (0x2400 + c) : '\u25CA');
      }
    }
    return safe.toString();
  }

  private static boolean hidden(char c) {
    return (c < 0x20 && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
