package dev.drydock.ui.console;

/**
 * A text that can be read until a moment: some regular expressions would take years on it.
 *
 * @param until by {@link System#nanoTime}
 */
record HurriedText(String text, long until) implements CharSequence {

  /** The moment came. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public char charAt(int index) {
    if ((index & 0x3F) == 0 && System.nanoTime() > until) {
      throw new TooLong();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
