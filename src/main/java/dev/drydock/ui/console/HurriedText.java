package dev.drydock.ui.console;

/** A text that can be read until a moment: some regular expressions would take years on it. */
final class HurriedText implements CharSequence {
  /** Asking the clock costs more than reading. */
  private static final int READS_PER_LOOK = 0x3FF;

  private final String text;
  private final long until;
  private int reads;

  /**
   * @param until by {@link System#nanoTime}
   */
  HurriedText(String text, long until) {
    this.text = text;
    this.until = until;
  }

  /** The moment came. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public char charAt(int index) {
    if ((++reads & READS_PER_LOOK) == 0 && System.nanoTime() - until > 0) {
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
