package dev.drydock.migration;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds numbers left out where versions are counted one by one. */
final class VersionGaps {
  /** A longer gap is a jump on purpose, such as from 12 to 100. */
  private static final int LONGEST = 20;

  private VersionGaps() {}

  static List<Problem> of(List<StatusRow> rows) {
    List<Problem> gaps = new ArrayList<>();
    String before = "";
    for (StatusRow row : rows) {
      String text = row.versionText();
      if (isCounted(text)) {
        if (!before.isEmpty()) {
          between(before, text).ifPresent(gaps::add);
        }
        before = text;
      }
    }
    return gaps;
  }

  /** Times are too long to be counted. */
  private static boolean isCounted(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Problem> between(String before, String after) {
    int number = Integer.parseInt(before);
    int left = Integer.parseInt(after) - number - 1;
    return left > 0 && left <= LONGEST
        ? Optional.of(gap(before, number, left, after))
        : Optional.empty();
  }

  private static Problem gap(String beforeText, int before, int left, String after) {
    List<String> versions = new ArrayList<>();
    for (int i = 1; i <= left; i++) {
      versions.add(padded(before + i, beforeText.length()));
    }
    String which =
        left == 1 ? versions.getFirst() : versions.getFirst() + " to " + versions.getLast();
    return new Problem(
        "version-gap",
        Severity.WARNING,
        "There is no version " + which + " between " + beforeText + " and " + after + ".",
        "See whether a file is still on another branch; else nothing has to be done.",
        versions,
        List.of(),
        Optional.empty());
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
