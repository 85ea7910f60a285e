package dev.drydock.ui.kit;

import java.util.Arrays;

/**
 * A text by its lines, without a copy of any: offsets of where each begins. Five megabytes take a
 * few milliseconds, so a script of any size opens at once.
 */
final class SqlText {
  static final SqlText NOTHING = new SqlText("");

  /** Longer lines are cut where they are drawn; copying gives all of them. */
  static final int DRAWN = 2_000;

  private final String text;
  private final int[] starts;

  SqlText(String text) {
    this.text = text;
    int[] found = new int[Math.max(16, text.length() / 40)];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    // The end of a last line that is closed begins no other.
    if (count > 1 && found[count - 1] == text.length()) {
      count--;
    }
    this.starts = Arrays.copyOf(found, count);
  }

  String text() {
    return text;
  }

  int lines() {
    return text.isEmpty() ? 0 : starts.length;
  }

  /** Offset of a line's first character; lines count from 0. */
  int start(int line) {
    return starts[line];
  }

  /** Offset after a line's last character, its end not included. */
  int end(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    if (end > starts[line] && end == text.length() && text.charAt(end - 1) == '\n') {
      end--;
    }
    return end > starts[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The line an offset is in. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
