package dev.drydock.explain;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins lines that a terminal has broken at its edge, in the middle of words: the longest ones have
 * all one length.
 */
final class HardWrapped {
  private static final int NARROWEST = 60;

  /** Of these one full line is enough to tell. */
  private static final Set<Integer> WIDTHS = Set.of(72, 76, 78, 79, 80, 100, 120, 132, 160);

  /** Begins a line of its own, whatever stands before. */
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*(?:at |File \"|Caused by|(?:ERROR|FATAL|DETAIL|Detail|HINT|Hint|CONTEXT|STATEMENT|LINE"
              + " \\d+|Position|Where):|\\^|[-*#>|│] |\\d{4}-\\d\\d-\\d\\d[ T])");

  private HardWrapped() {}

  /** As it was where it does not look broken. */
  static String text(String text) {
    List<String> lines = text.replace("\r", "").lines().toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    long full = lines.stream().filter(line -> line.length() == width).count();
    if (width < NARROWEST || full < 2 && !WIDTHS.contains(width)) {
      return text;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean goesOn =
          lines.get(i).length() == width
              && i + 1 < lines.size()
              && !lines.get(i + 1).isBlank()
              && !HEAD.matcher(lines.get(i + 1)).lookingAt();
      joined.append(lines.get(i)).append(goesOn ? "" : "\n");
    }
    return joined.toString();
  }
}
