package dev.drydock.sql;

/** Where operators end. */
final class Operators {
  private Operators() {}

  /**
   * The end of the operator that begins at {@code from}: before a comment, and without a final
   * {@code +} or {@code -} unless one of {@code ~ ! @ # ^ & | ` ? %} is in it (so that {@code =-1}
   * is two tokens).
   */
  static int end(char[] text, int from, int limit) {
    boolean mayEndInSign = false;
    int i = from;
    while (i < limit && Characters.classOf(text[i]) == Characters.OPERATOR) {
      if (i > from && startsComment(text, i, limit)) {
        break;
      }
      mayEndInSign |= "~!@#^&|`?%".indexOf(text[i]) >= 0;
      i++;
    }
    while (!mayEndInSign && i > from + 1 && (text[i - 1] == '+' || text[i - 1] == '-')) {
      i--;
    }
    return i;
  }

  static boolean startsComment(char[] text, int at, int limit) {
    return at + 1 < limit
        && (text[at] == '-' && text[at + 1] == '-' || text[at] == '/' && text[at + 1] == '*');
  }
}
