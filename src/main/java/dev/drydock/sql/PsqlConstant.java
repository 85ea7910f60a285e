package dev.drydock.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code \set name value} sets, where the value is one constant. */
public record PsqlConstant(String name, String value) {
  private static final Pattern SET =
      Pattern.compile("\\\\set\\s+(\\w+)(?:\\s+('(?:[^'\\\\]|'')*'|[^\\s'\"`:]+))?\\s*");

  /** Reads a meta-command; empty for another one, and for a value that is put together. */
  public static Optional<PsqlConstant> of(String command) {
    Matcher set = SET.matcher(command);
    if (!set.matches()) {
      return Optional.empty();
    }
    String written = set.group(2) == null ? "" : set.group(2);
    String value =
        written.startsWith("'")
            ? written.substring(1, written.length() - 1).replace("''", "'")
            : written;
    return Optional.of(new PsqlConstant(set.group(1), value));
  }
}
