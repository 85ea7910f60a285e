package dev.drydock.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose session an error is of, as logs have it: before the message, by the usual forms of
 * log_line_prefix ({@code %u@%d}, {@code user=%u}), or as a field of a log in JSON.
 */
final class LogRole {
  private static final String NAME = "([A-Za-z_][\\w$.-]{0,62})";

  private static final Pattern FIELD =
      Pattern.compile("\"(?:user_name|user|usename)\"\\s*:\\s*\"" + NAME + "\"");
  private static final Pattern BEFORE =
      Pattern.compile("(?m)(?:^|[\\s\\[(:])" + NAME + "@[\\w$-]+[\\])]?:? +(?:ERROR|FATAL):");
  private static final Pattern SAID =
      Pattern.compile("(?m)\\buser=" + NAME + "\\b[^\\n]*(?:ERROR|FATAL):");

  private LogRole() {}

  static Optional<String> in(String text) {
    return Stream.of(FIELD, BEFORE, SAID)
        .flatMap(pattern -> pattern.matcher(text).results().limit(1))
        .map(found -> found.group(1))
        .findFirst();
  }
}
