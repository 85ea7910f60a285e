package dev.drydock.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key a detail names: {@code Key (a, b)=(1, 2) …}, in any language.
 *
 * @param columns as the server writes them, perhaps expressions
 * @param value of all of them together
 */
record Key(String columns, String value) {
  private static final Pattern KEY =
      Pattern.compile(
          "\\(((?:[^()]|\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))+)\\)=\\((.*?)\\)(?:[ .]|$)");

  static Optional<Key> in(String detail) {
    Matcher matcher = KEY.matcher(detail);
    return matcher.find()
        ? Optional.of(new Key(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The columns' names where all of them are columns of the table; else empty. */
  Optional<List<String>> in(Set<String> known) {
    List<String> names = names();
    return !names.isEmpty() && known.containsAll(names) ? Optional.of(names) : Optional.empty();
  }

  /** Its parts without quotes; some may be no columns. */
  List<String> names() {
    return Arrays.stream(columns.split(", ")).map(Key::bare).toList();
  }

  private static String bare(String written) {
    return written.startsWith("\"") && written.endsWith("\"") && written.length() > 1
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written;
  }
}
