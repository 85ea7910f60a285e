package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quotes that are missing, or of another kind than PostgreSQL's. */
final class QuoteSlips {
  private static final Set<String> NAME_FOLLOWS =
      Set.of(
          "TABLE",
          "TYPE",
          "VIEW",
          "INDEX",
          "SCHEMA",
          "SEQUENCE",
          "DATABASE",
          "ROLE",
          "USER",
          "COLUMN",
          "CONSTRAINT",
          "FUNCTION",
          "POLICY",
          "TRIGGER",
          "DOMAIN",
          "EXISTS",
          "INTO",
          "FROM",
          "JOIN",
          "UPDATE",
          "REFERENCES",
          "RENAME",
          "ADD",
          "DROP",
          "ALTER",
          "ON");

  private QuoteSlips() {}

  /** Each pair goes; what is no plain name gets double quotes. */
  static Optional<Draft> backticks(Stop stop) {
    if (stop.tokens().stream().map(stop.failure()::written).noneMatch("`"::equals)) {
      return Optional.empty();
    }
    Draft draft =
        Draft.of(
            "Names in backticks are MySQL's: PostgreSQL takes double quotes, or none.",
            "Take the backticks away.");
    List<TextEdit> edits =
        stop.failure().failed().source().map(QuoteSlips::withoutBackticks).orElse(List.of());
    if (!edits.isEmpty()) {
      draft.fix(Fix.of("Take the backticks away", edits.toArray(TextEdit[]::new)));
    }
    return Optional.of(draft);
  }

  private static List<TextEdit> withoutBackticks(Failed.Source source) {
    String text = source.script().text();
    List<Token> ticks =
        source.script().tokens(source.statement()).stream()
            .filter(token -> token.in(text).equals("`"))
            .toList();
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i + 1 < ticks.size(); i += 2) {
      String name = text.substring(ticks.get(i).end(), ticks.get(i + 1).start());
      String now = DialectWord.unquoted(name);
      edits.add(Case.replace(source, ticks.get(i).start(), ticks.get(i + 1).end(), now));
    }
    return edits;
  }

  /** {@code ALTER TYPE 'mood'}: a text where a name belongs. */
  static Optional<Draft> aroundName(Stop stop) {
    Optional<Token> here = stop.token(0).filter(one -> one.kind() == TokenKind.STRING);
    String text = stop.written(0).replaceAll("^'|'$", "").replace("''", "'");
    if (here.isEmpty() || !NAME_FOLLOWS.contains(stop.word(-1))) {
      return Optional.empty();
    }
    String name = QuotedNames.quoted(text);
    return Optional.of(
        Draft.of(
                "Single quotes make a text of it, and behind %s a name belongs."
                    .formatted(stop.word(-1)),
                "Write the name in double quotes, or in none: %s.".formatted(name))
            .fix(stop.replace("Write %s".formatted(name), 0, 0, name)));
  }

  /** {@code (yes', 'no')}: the quote that ends the text begins another. */
  static Optional<Draft> before(Stop stop) {
    for (int string = -1; string <= 0; string++) {
      boolean adjacent =
          stop.gapBefore(string).isEmpty()
              && stop.token(string).filter(one -> one.kind() == TokenKind.STRING).isPresent()
              && stop.token(string - 1).filter(one -> one.kind().isName()).isPresent();
      if (adjacent && "‘’“”".indexOf(stop.written(string - 1).charAt(0)) < 0) {
        String word = stop.written(string - 1);
        return Optional.of(
            Draft.of(
                    "The quote before “%s” is missing: the one behind it begins another text."
                        .formatted(word),
                    "Put a quote before “%s”.".formatted(word))
                .fix(stop.replace("Put a quote there", string - 1, string - 1, "'" + word)));
      }
    }
    return Optional.empty();
  }

  /** What stands directly behind a string was meant to be within one. */
  static Optional<Draft> behind(Stop stop) {
    Optional<Token> string =
        stop.token(-1)
            .filter(one -> one.kind() == TokenKind.STRING)
            .filter(one -> stop.gapBefore(0).isEmpty());
    if (string.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> curly =
        stop.tokens().subList(0, stop.at()).stream()
            .filter(one -> "‘’“”".indexOf(stop.failure().written(one).charAt(0)) >= 0)
            .findFirst();
    if (curly.isPresent()) {
      int from = curly.get().start();
      return Optional.of(
          Draft.of(
                  "“%s” is a typographic quote: PostgreSQL takes it for a letter."
                      .formatted(stop.failure().written(curly.get()).charAt(0)),
                  "Write a straight one (').")
              .fix(stop.failure().replaceToken("Write a straight one", from, from + 1, "'")));
    }
    return Optional.of(
        Draft.of(
            "A string ends directly before “%s”: it begins in line %d, so a quote is missing or one too many there or before."
                .formatted(stop.written(0), line(stop.failure(), string.get())),
            "Look for the quote that is missing from that line on; one within a text is written"
                + " twice ('')."));
  }

  private static int line(Case failure, Token token) {
    return failure
        .failed()
        .source()
        .map(source -> source.script().position(token.start()).line())
        .orElse(1);
  }
}
