package dev.drydock.tool.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name that begins with a version.
 *
 * @param version as written
 * @param separator between version and name; empty when there is no name
 * @param name without {@code .sql}
 */
public record VersionedName(String version, String separator, String name) {

  /**
   * Digits, then something that ends them, then anything. {@code 003b_x.sql} and {@code 1.2_x.sql}
   * are left out because their digits are not all of their version, {@code 2025-08-28_x.sql}
   * because its first four are not.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!\\d{4}-\\d{2}-\\d{2})(\\d{1,17})(?:(_+|-+| +|\\.(?!\\d))(.*))?\\.sql",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * @param fileName without its folder
   * @return empty when it does not parse
   */
  public static Optional<VersionedName> parse(String fileName) {
    Matcher matcher = NAME.matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String separator = matcher.group(2) == null ? "" : matcher.group(2);
    String name = matcher.group(3) == null ? "" : matcher.group(3);
    return Optional.of(new VersionedName(matcher.group(1), separator, name));
  }

  /** Whether the version is a time rather than a number that was counted. */
  public boolean isTimestamp() {
    return version.length() >= 8;
  }
}
