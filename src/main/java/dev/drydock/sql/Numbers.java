package dev.drydock.sql;

/** Where numbers end, trailing letters included, which PostgreSQL refuses as junk. */
final class Numbers {
  private Numbers() {}

  /** The end of the number that begins at {@code from} with a digit, or a point and a digit. */
  static int end(char[] text, int from, int limit) {
    int i = digits(text, from, limit); // none where it begins with the point
    if (i < limit && text[i] == '.') {
      if (i + 1 < limit && text[i + 1] == '.') {
        return i; // 1..10 is a range of a FOR loop
      }
      i = digits(text, i + 1, limit);
    }
    return junk(text, exponent(text, i, limit), limit);
  }

  /** The place after the letters that follow without a blank, also after {@code $1}. */
  static int junk(char[] text, int from, int limit) {
    int i = from;
    if (i < limit && Characters.startsName(text[i])) {
      while (i < limit && Characters.continuesName(text[i])) {
        i++;
      }
    }
    return i;
  }

  private static int digits(char[] text, int from, int limit) {
    int i = from;
    while (i < limit && (Characters.isDigit(text[i]) || text[i] == '_')) {
      i++;
    }
    return i;
  }

  private static int exponent(char[] text, int from, int limit) {
    if (from >= limit || (text[from] | 0x20) != 'e') {
      return from;
    }
    int i = from + 1;
    if (i < limit && (text[i] == '+' || text[i] == '-')) {
      i++;
    }
    return i < limit && Characters.isDigit(text[i]) ? digits(text, i, limit) : from;
  }
}
