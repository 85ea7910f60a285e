package dev.drydock.explain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names drivers give to SQLSTATEs: those of PostgreSQL's appendix A, written together. */
final class Conditions {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:errors\\.|PG::|exceptions\\.|\\(|code: :|condition[:=] ?)([A-Za-z_]+?)(?:Error)?(?=[):,\\s'])");

  private static final Map<String, String> STATES =
      Resource.lines("conditions.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> joined(pair[0]), pair -> pair[1]));

  private Conditions() {}

  private static String joined(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  static Optional<String> in(String text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      Optional<String> state =
          Optional.ofNullable(STATES.get(joined(name.group(1))))
              .or(() -> Optional.ofNullable(STATES.get(joined(name.group(1)) + "error")));
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }
}
