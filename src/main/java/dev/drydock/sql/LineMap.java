package dev.drydock.sql;

import java.util.Arrays;

/**
 * Offsets of line starts, to find the line and column of an offset. A line ends with LF, a CR
 * before it belonging to it, as psql counts; a CR alone ends none.
 */
final class LineMap {
  private final String text;
  private final int[] starts;
  private final LineEnding ending;

  /** No surrogates, so that a column in a line of megabytes is a subtraction. */
  private final boolean oneUnitPerCodePoint;

  LineMap(String text) {
    this.text = text;
    int[] found = new int[16];
    int lines = 1;
    int withReturn = 0;
    for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, 2 * lines);
      }
      found[lines++] = lf + 1;
      if (lf > 0 && text.charAt(lf - 1) == '\r') {
        withReturn++;
      }
    }
    starts = Arrays.copyOf(found, lines);
    oneUnitPerCodePoint = text.codePointCount(0, text.length()) == text.length();
    ending = ending(lines - 1, withReturn);
  }

  LineEnding ending() {
    return ending;
  }

  SourcePosition position(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int start = starts[line];
    if (line == 0 && offset > 0 && text.charAt(0) == Lexer.BYTE_ORDER_MARK) {
      start = 1; // the mark is no column a person sees
    }
    int before = oneUnitPerCodePoint ? offset - start : text.codePointCount(start, offset);
    return new SourcePosition(line + 1, before + 1);
  }

  private static LineEnding ending(int ended, int withReturn) {
    if (ended == 0) {
      return LineEnding.NONE;
    }
    return withReturn == 0
        ? LineEnding.LF
        : withReturn == ended ? LineEnding.CRLF : LineEnding.MIXED;
  }
}
