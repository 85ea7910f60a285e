package dev.drydock.tool.plain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers one by one, as wide as most of the folder's are. */
public final class NumberSequence implements VersionSequence {
  private static final int USUAL_WIDTH = 3;

  @Override
  public String next(List<String> versions, Instant now) {
    if (versions.isEmpty()) {
      return padded(BigInteger.ONE, USUAL_WIDTH);
    }
    BigInteger last = new BigInteger(versions.getLast());
    return padded(last.add(BigInteger.ONE), usualWidth(versions));
  }

  @Override
  public String after(String version) {
    return padded(new BigInteger(version).add(BigInteger.ONE), version.length());
  }

  /** A stray {@code 00010} among four-digit numbers does not change how they are written. */
  private static int usualWidth(List<String> versions) {
    Map<Integer, Integer> counts = new HashMap<>();
    versions.forEach(version -> counts.merge(version.length(), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .mapToInt(Map.Entry::getKey)
        .max()
        .orElse(USUAL_WIDTH);
  }

  static String padded(BigInteger number, int width) {
    String digits = number.toString();
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
