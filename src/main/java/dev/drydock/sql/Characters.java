package dev.drydock.sql;

/**
 * PostgreSQL's character sets, as its scanner names them. Everything beyond ASCII is a letter there
 * (the scanner works on bytes), a no-break space too.
 */
final class Characters {
  static final int UNKNOWN = 0;
  static final int BLANK = 1;
  static final int LETTER = 2;
  static final int DIGIT = 3;
  static final int OPERATOR = 4;
  static final int SINGLE = 5;

  private static final byte[] CLASSES = classes();

  private Characters() {}

  /** One of the constants above; {@code ' " $ : . ( ) ; \} and their like are SINGLE. */
  static int classOf(char c) {
    return c < 128 ? CLASSES[c] : LETTER;
  }

  /** {@code ident_start}. */
  static boolean startsName(char c) {
    return classOf(c) == LETTER;
  }

  /** {@code ident_cont}. */
  static boolean continuesName(char c) {
    int kind = classOf(c);
    return kind == LETTER || kind == DIGIT || c == '$';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(char c) {
    return classOf(c) == BLANK;
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    set(classes, " \t\n\r\f\u000b", BLANK);
    set(classes, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    set(classes, "0123456789", DIGIT);
    set(classes, "~!@#^&|`?+-*/%<>=", OPERATOR);
    set(classes, "'\"$:.,;()[]\\", SINGLE);
    return classes;
  }

  private static void set(byte[] classes, String characters, int value) {
    for (char c : characters.toCharArray()) {
      classes[c] = (byte) value;
    }
  }
}
