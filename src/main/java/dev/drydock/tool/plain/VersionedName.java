package dev.drydock.tool.plain;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A file name that begins with a version.
 *
 * @param version as written
 * @param separator between version and name; empty when there is no name
 * @param name without {@code .sql}
 */
public record VersionedName(String version, String separator, String name) {
  private static final Pattern DASHED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final int MOST_DIGITS = 17;

  private static final String ENDING = ".sql";

  /**
   * Digits, then something that ends them, then anything. {@code 003b_x.sql} and {@code 1.2_x.sql}
   * are left out because their digits are not all of their version, {@code 2025-08-28_x.sql}
   * because its first four are not. Written out by hand: ten thousand names are parsed more than
   * once before anything is seen.
   *
   * @param fileName without its folder
   * @return empty when it does not parse
   */
  public static Optional<VersionedName> parse(String fileName) {
    int end = fileName.length() - ENDING.length();
    int digits = skip(fileName, 0, end, c -> c >= '0' && c <= '9');
    if (digits == 0
        || digits > MOST_DIGITS
        || !fileName.regionMatches(true, end, ENDING, 0, ENDING.length())
        || isDashedDate(fileName, digits)) {
      return Optional.empty();
    }
    String version = fileName.substring(0, digits);
    if (digits == end) {
      return Optional.of(new VersionedName(version, "", ""));
    }
    char joint = fileName.charAt(digits);
    boolean repeats = joint == '_' || joint == '-' || joint == ' ';
    int name = repeats ? skip(fileName, digits, end, c -> c == joint) : digits + 1;
    boolean dot = joint == '.' && (name == end || !Character.isDigit(fileName.charAt(name)));
    return repeats || dot
        ? Optional.of(
            new VersionedName(
                version, fileName.substring(digits, name), fileName.substring(name, end)))
        : Optional.empty();
  }

  private static int skip(String text, int from, int end, IntPredicate what) {
    int at = from;
    while (at < end && what.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDashedDate(String fileName, int digits) {
    return digits == 4 && fileName.charAt(4) == '-' && DASHED.matcher(fileName).lookingAt();
  }

  /** Whether the version is a time rather than a number that was counted. */
  public boolean isTimestamp() {
    return version.length() >= 8;
  }
}
