package dev.drydock.explain;

import dev.drydock.problem.TextEdit;
import java.util.List;

/** A text with edits made. */
final class Mended {
  private Mended() {}

  /**
   * @param edits in order, none overlapping another
   */
  static String text(String text, List<TextEdit> edits) {
    StringBuilder mended = new StringBuilder(text);
    for (TextEdit edit : edits.reversed()) {
      mended.replace(
          offset(text, edit.line(), edit.column()),
          offset(text, edit.endLine(), edit.endColumn()),
          edit.text());
    }
    return mended.toString();
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return text.offsetByCodePoints(at, column - 1);
  }
}
