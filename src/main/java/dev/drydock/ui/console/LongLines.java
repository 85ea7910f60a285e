package dev.drydock.ui.console;

/** Knows of places of a text, asked in their order, whether their line is too long to colour. */
final class LongLines {
  /** In characters. */
  static final int LONGEST = 1_000;

  private final String text;
  private int end = -1;
  private boolean isLong;

  LongLines(String text) {
    this.text = text;
  }

  /**
   * @param offset not before the one that was asked last
   */
  boolean at(int offset) {
    if (offset > end) {
      int start = text.lastIndexOf('\n', offset - 1) + 1;
      int next = text.indexOf('\n', offset);
      end = next < 0 ? text.length() : next;
      isLong = end - start > LONGEST;
    }
    return isLong;
  }
}
