package dev.drydock.explain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tool would have put a value in for, before PostgreSQL got to see it: {@code ${name}},
 * {@code {{ name }}} and {@code :NAME} where an error points at its first character.
 */
final class Placeholder {
  private static final Set<String> FIRST = Set.of("$", "{", ":", "#");
  private static final Pattern WRITTEN =
      Pattern.compile("\\$\\{[\\w.:-]+\\}|\\{\\{[^{}\\n]+\\}\\}|#\\{[\\w.:-]+\\}|:[A-Za-z_]\\w*");

  private Placeholder() {}

  static Optional<Draft> of(Case failure, String token) {
    OptionalInt at = failure.offset();
    if (!FIRST.contains(token) || at.isEmpty()) {
      return Optional.empty();
    }
    String text = failure.failed().source().orElseThrow().script().text();
    Matcher written = WRITTEN.matcher(text).region(at.getAsInt(), text.length());
    return written.lookingAt()
        ? Optional.of(
            Draft.of(
                "%s is a placeholder, and nothing here says what is to be put in for it."
                    .formatted(written.group()),
                "Give it a value where its tool looks for one, in its settings or the"
                    + " environment, or write what it stands for."))
        : Optional.empty();
  }
}
