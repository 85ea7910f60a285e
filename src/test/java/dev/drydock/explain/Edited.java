package dev.drydock.explain;

import dev.drydock.problem.TextEdit;
import java.util.List;

/** A text with edits made. */
final class Edited {
  private Edited() {}

  static String text(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text);
    for (TextEdit edit : edits.reversed()) {
      edited.replace(
          offset(text, edit.line(), edit.column()),
          offset(text, edit.endLine(), edit.endColumn()),
          edit.text());
    }
    return edited.toString();
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return text.offsetByCodePoints(at, column - 1);
  }
}
