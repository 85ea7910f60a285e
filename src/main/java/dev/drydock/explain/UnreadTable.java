package dev.drydock.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table, or an alias, that a query uses and does not read. */
final class UnreadTable {
  /** What the server says of it; the name is its first group. */
  static final String MESSAGE = "missing FROM-clause entry for table \"(.+?)\"";

  private static final Pattern SAID = Pattern.compile(MESSAGE);

  private UnreadTable() {}

  /** Its name, where an error is about one. */
  static Optional<String> named(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find() ? Optional.of(said.group(1)) : Optional.empty();
  }
}
