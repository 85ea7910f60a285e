package dev.drydock.migration;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds numbers left out where versions are counted one by one. */
final class VersionGaps {
  /** A longer gap is a jump on purpose, such as from 12 to 100. */
  private static final int LONGEST = 20;

  private VersionGaps() {}

  static List<Problem> of(List<StatusRow> rows) {
    List<String> numbers =
        rows.stream().map(StatusRow::versionText).filter(text -> text.matches("[0-9]+")).toList();
    List<Problem> gaps = new ArrayList<>();
    for (int i = 1; i < numbers.size(); i++) {
      BigInteger before = new BigInteger(numbers.get(i - 1));
      BigInteger left = new BigInteger(numbers.get(i)).subtract(before).subtract(BigInteger.ONE);
      if (left.signum() > 0 && left.bitLength() < 31 && left.intValue() <= LONGEST) {
        gaps.add(gap(numbers.get(i - 1), before, left.intValue(), numbers.get(i)));
      }
    }
    return gaps;
  }

  private static Problem gap(String beforeText, BigInteger before, int left, String after) {
    List<String> versions = new ArrayList<>();
    for (int i = 1; i <= left; i++) {
      versions.add(padded(before.add(BigInteger.valueOf(i)), beforeText.length()));
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

  private static String padded(BigInteger number, int width) {
    String digits = number.toString();
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
