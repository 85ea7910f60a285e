package dev.drydock.explain;

import java.util.Locale;
import java.util.Optional;

/** A statement the parser came to the end of before it was complete. */
final class SyntaxEnd {
  private SyntaxEnd() {}

  static Draft of(Case failure) {
    String head = String.join(" ", failure.words()).toUpperCase(Locale.ROOT);
    if (head.startsWith("DROP POLICY") || head.startsWith("DROP TRIGGER")) {
      return Draft.of(
          "%s needs to know of which table: ON and its name are missing."
              .formatted(head.startsWith("DROP P") ? "DROP POLICY" : "DROP TRIGGER"),
          "Add ON and the table.");
    }
    if (head.startsWith("DO ")
        || head.matches("(?s)CREATE (OR REPLACE )?(FUNCTION|PROCEDURE) .*")) {
      return Draft.of(
          "The function's body ends in the middle of a statement.",
          "Look for a missing semicolon, END IF or END LOOP in it.");
    }
    return PlacedSyntax.atEnd(failure).or(() -> unclosed(failure)).orElseGet(SyntaxEnd::incomplete);
  }

  /** Parentheses that are open where the statement ends. */
  private static Optional<Draft> unclosed(Case failure) {
    int open = 0;
    for (String word : failure.words()) {
      open += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
    }
    return open <= 0
        ? Optional.empty()
        : Optional.of(
            Draft.of(
                "The statement ends and %s still open."
                    .formatted(open == 1 ? "a parenthesis is" : open + " parentheses are"),
                "Write the closing parenthesis where it belongs, or remove a semicolon within."));
  }

  private static Draft incomplete() {
    return Draft.of(
        "The statement ends before it is complete: a closing parenthesis or its last part is"
            + " missing, or a semicolon cut it.",
        "Complete it, or remove the semicolon within it.");
  }
}
