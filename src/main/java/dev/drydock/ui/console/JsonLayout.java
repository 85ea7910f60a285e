package dev.drydock.ui.console;

/**
 * JSON laid out over lines, every number and text as it was: what is read for a person must not
 * round a number or lose a key that is there twice.
 */
final class JsonLayout {
  private final String json;
  private final StringBuilder out;
  private int depth;

  private JsonLayout(String json) {
    this.json = json;
    this.out = new StringBuilder(json.length() * 2);
  }

  /** The text itself where its brackets do not belong together. */
  static String of(String json) {
    JsonLayout layout = new JsonLayout(json);
    return layout.write() ? layout.out.toString() : json;
  }

  private boolean write() {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '"' -> i = string(i);
        case '{', '[' -> i = open(c, i);
        case '}', ']' -> close(c);
        case ',' -> line(c);
        case ':' -> out.append(": ");
        case ' ', '\t', '\n', '\r' -> {}
        default -> out.append(c);
      }
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Where the string ends. */
  private int string(int start) {
    int end = start + 1;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    int last = Math.min(end, json.length() - 1);
    out.append(json, start, last + 1);
    return last;
  }

  /** Leaves an empty one in one piece. */
  private int open(char bracket, int at) {
    int next = at + 1;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    out.append(bracket);
    if (next < json.length() && (json.charAt(next) == '}' || json.charAt(next) == ']')) {
      out.append(json.charAt(next));
      return next;
    }
    depth++;
    newLine();
    return at;
  }

  private void close(char bracket) {
    depth--;
    newLine();
    out.append(bracket);
  }

  private void line(char comma) {
    out.append(comma);
    newLine();
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(Math.max(0, depth)));
  }
}
