package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a terminal's box has broken: Symfony's console, and with it Laravel's artisan and
 * Composer, writes an exception as lines of one width between two spaces left and right, broken
 * wherever the width ends.
 */
final class Unwrapped {
  private static final int EDGE = 2;
  private static final int NARROWEST = 30;

  private Unwrapped() {}

  static String text(String text) {
    List<String> joined = new ArrayList<>();
    StringBuilder box = new StringBuilder();
    int width = 0;
    for (String line : text.split("\n", -1)) {
      boolean inside = isInBox(line);
      if (!inside || line.length() != width) {
        flush(box, joined);
      }
      if (inside) {
        width = line.length();
        box.append(line, EDGE, line.length() - EDGE);
      } else {
        joined.add(line);
      }
    }
    flush(box, joined);
    return String.join("\n", joined);
  }

  private static boolean isInBox(String line) {
    return line.length() >= NARROWEST && line.startsWith("  ") && line.endsWith("  ");
  }

  private static void flush(StringBuilder box, List<String> joined) {
    if (!box.isEmpty()) {
      joined.add(box.toString().strip());
      box.setLength(0);
    }
  }
}
