package dev.drydock.migration;

/** Tells a text that has nothing to run: blanks, comments and lone semicolons. */
final class BlankText {
  private BlankText() {}

  /** Stops at the first character that is to run, so it is quick for any real migration. */
  static boolean is(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == ';' || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        at = afterComment(text, at);
      } else {
        return false;
      }
    }
    return true;
  }

  /** PostgreSQL's block comments nest. */
  private static int afterComment(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return at;
        }
      } else {
        at++;
      }
    }
    return at;
  }
}
