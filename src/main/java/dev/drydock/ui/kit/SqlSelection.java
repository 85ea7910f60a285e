package dev.drydock.ui.kit;

/**
 * What is selected of a text, by offsets.
 *
 * @param anchor where it was begun
 * @param caret where it ends now; may lie before the anchor
 */
record SqlSelection(int anchor, int caret) {
  static final SqlSelection NONE = new SqlSelection(0, 0);

  int from() {
    return Math.min(anchor, caret);
  }

  int to() {
    return Math.max(anchor, caret);
  }

  boolean isEmpty() {
    return anchor == caret;
  }

  SqlSelection to(int offset) {
    return new SqlSelection(anchor, offset);
  }
}
