package dev.drydock.tool.plain;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name that begins with a version.
 *
 * @param version as written, a date without what sets its parts off
 * @param separator between version and name; empty when there is no name
 * @param name without {@code .sql}
 */
public record VersionedName(String version, String separator, String name) {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})([-_])(\\d{2})\\2(\\d{2})(?:[-_T](\\d{4}|\\d{6}))?(?:([-_ ]+)(.*))?",
          Pattern.DOTALL);

  private static final int YEAR = 4;

  private static final int MOST_DIGITS = 17;

  private static final String ENDING = ".sql";

  /**
   * Digits, then something that ends them, then anything; or a date with its parts set off, as in
   * {@code 2025-08-28_x.sql} and {@code 2025_08_28_143000_x.sql}. {@code 003b_x.sql} and {@code
   * 1.2_x.sql} are left out because their digits are not all of their version. Written out by hand:
   * ten thousand names are parsed more than once before anything is seen.
   *
   * @param fileName without its folder
   * @return empty when it does not parse
   */
  public static Optional<VersionedName> parse(String fileName) {
    int end = fileName.length() - ENDING.length();
    int digits = skip(fileName, 0, end, c -> c >= '0' && c <= '9');
    if (digits == 0
        || digits > MOST_DIGITS
        || !fileName.regionMatches(true, end, ENDING, 0, ENDING.length())) {
      return Optional.empty();
    }
    if (digits == YEAR && (fileName.charAt(YEAR) == '-' || fileName.charAt(YEAR) == '_')) {
      Matcher date = DATE.matcher(fileName.substring(0, end));
      if (date.matches() && isDay(date.group(3), date.group(4))) {
        return Optional.of(dated(date));
      }
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

  private static boolean isDay(String month, String day) {
    return month.compareTo("01") >= 0
        && month.compareTo("12") <= 0
        && day.compareTo("01") >= 0
        && day.compareTo("31") <= 0;
  }

  private static VersionedName dated(Matcher date) {
    String time = Optional.ofNullable(date.group(5)).orElse("");
    return new VersionedName(
        date.group(1) + date.group(3) + date.group(4) + time,
        Optional.ofNullable(date.group(6)).orElse(""),
        Optional.ofNullable(date.group(7)).orElse(""));
  }

  private static int skip(String text, int from, int end, IntPredicate what) {
    int at = from;
    while (at < end && what.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the version is a time rather than a number that was counted. */
  public boolean isTimestamp() {
    return version.length() >= 8;
  }
}
