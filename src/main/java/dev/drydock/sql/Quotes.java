package dev.drydock.sql;

/**
 * Where quoted things end. Every method takes the place after the opening quote and gives the place
 * after the closing one, or {@link #OPEN} where the text ends before it.
 */
final class Quotes {
  /** The text ended first. */
  static final int OPEN = -1;

  private Quotes() {}

  /** Up to a quote that is not doubled. */
  static int plain(char[] text, int from, int limit, char quote) {
    int i = from;
    while (i < limit) {
      if (text[i++] == quote) {
        if (i == limit || text[i] != quote) {
          return i;
        }
        i++;
      }
    }
    return OPEN;
  }

  /** A string constant with the pieces on further lines that PostgreSQL joins to it. */
  static int string(char[] text, int from, int limit, boolean backslashEscapes) {
    int piece = from;
    while (true) {
      int end = backslashEscapes ? escaped(text, piece, limit) : plain(text, piece, limit, '\'');
      if (end == OPEN) {
        return OPEN;
      }
      piece = continuation(text, end, limit);
      if (piece == OPEN) {
        return end;
      }
    }
  }

  /** The rest of {@code $tag$…$tag$}, its opening delimiter being {@code [delimiter, from)}. */
  static int dollar(char[] text, int delimiter, int from, int limit) {
    int length = from - delimiter;
    for (int i = from; i <= limit - length; i++) {
      if (text[i] == '$' && same(text, delimiter, i, length)) {
        return i + length;
      }
    }
    return OPEN;
  }

  /** The place after a dollar quote's opening delimiter, or {@link #OPEN} if there is none. */
  static int dollarDelimiter(char[] text, int dollar, int limit) {
    int i = dollar + 1;
    if (i < limit && Characters.startsName(text[i])) {
      i++;
      while (i < limit && text[i] != '$' && Characters.continuesName(text[i])) {
        i++;
      }
    }
    return i < limit && text[i] == '$' ? i + 1 : OPEN;
  }

  /** The rest of a comment; comments within it are counted. */
  static int comment(char[] text, int from, int limit) {
    int depth = 1;
    int i = from;
    while (i < limit - 1) {
      if (text[i] == '*' && text[i + 1] == '/') {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else if (text[i] == '/' && text[i + 1] == '*') {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return OPEN;
  }

  private static int escaped(char[] text, int from, int limit) {
    int i = from;
    while (i < limit) {
      char c = text[i++];
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        if (i == limit || text[i] != '\'') {
          return i;
        }
        i++;
      }
    }
    return OPEN;
  }

  /**
   * Two strings with nothing but blanks, at least one line end, and line comments between them are
   * one. It matters where a backslash in the second one would otherwise not escape.
   */
  private static int continuation(char[] text, int from, int limit) {
    boolean newLine = false;
    int i = from;
    while (i < limit) {
      char c = text[i];
      if (c == '\n' || c == '\r') {
        newLine = true;
        i++;
      } else if (Characters.isBlank(c)) {
        i++;
      } else if (c == '-' && i + 1 < limit && text[i + 1] == '-') {
        i = lineEnd(text, i, limit);
      } else {
        return c == '\'' && newLine ? i + 1 : OPEN;
      }
    }
    return OPEN;
  }

  /** The next line feed or carriage return, where PostgreSQL ends a line comment. */
  static int lineEnd(char[] text, int from, int limit) {
    int i = from;
    while (i < limit && text[i] != '\n' && text[i] != '\r') {
      i++;
    }
    return i;
  }

  private static boolean same(char[] text, int one, int other, int length) {
    for (int i = 1; i < length; i++) {
      if (text[one + i] != text[other + i]) {
        return false;
      }
    }
    return true;
  }
}
