package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What MySQL and Oracle write where PostgreSQL's parser stops, told by the words around it. */
final class OtherDialects {
  private static final Set<String> UNITS =
      Set.of("SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "YEAR");

  private OtherDialects() {}

  /** Empty where it may as well be a mistake in PostgreSQL's own SQL. */
  static Optional<Draft> explain(Case failure) {
    List<Token> tokens =
        failure.failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .toList();
    OptionalInt at = failure.offset();
    for (int i = 0; i < tokens.size() && at.isPresent(); i++) {
      if (tokens.get(i).start() == at.getAsInt()) {
        String before = i == 0 ? "" : upper(failure, tokens.get(i - 1));
        Optional<Token> after =
            i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
        return explain(failure, before, tokens.get(i), after);
      }
    }
    return Optional.empty();
  }

  private static Optional<Draft> explain(
      Case failure, String before, Token here, Optional<Token> next) {
    String word = upper(failure, here);
    String after = next.map(token -> upper(failure, token)).orElse("");
    boolean text = next.filter(token -> token.kind() == TokenKind.STRING).isPresent();
    if (word.equals("COMMENT") && (text || after.equals("="))) {
      return Optional.of(
          Draft.of(
              "A COMMENT within a definition is MySQL's.",
              "Take it out, and write COMMENT ON COLUMN or COMMENT ON TABLE behind the statement."));
    }
    if (before.equals("INTERVAL") && here.kind() == TokenKind.NUMBER && UNITS.contains(after)) {
      String quoted = "'%s %s'".formatted(word, after.toLowerCase(Locale.ROOT));
      return Optional.of(
          Draft.of(
                  "INTERVAL %s %s is MySQL's: PostgreSQL has an interval in quotes."
                      .formatted(word, after),
                  "Write INTERVAL %s.".formatted(quoted))
              .fix(
                  next.flatMap(
                      unit ->
                          failure.replaceToken(
                              "Write INTERVAL " + quoted, here.start(), unit.end(), quoted))));
    }
    if (word.equals("@") && next.filter(name -> name.start() == here.end()).isPresent()) {
      return Optional.of(
          Draft.of(
              "@%s is a variable of MySQL or SQL Server; PostgreSQL has none outside of functions."
                  .formatted(next.map(failure::written).orElse("")),
              "Write it as a DO block, or with what PostgreSQL has for it: IF NOT EXISTS, a"
                  + " subquery, a temporary table."));
    }
    if (before.isEmpty() && word.equals("DELIMITER")) {
      return Optional.of(
          Draft.of(
              "DELIMITER is a command of MySQL's client; no server knows it, and PostgreSQL needs"
                  + " none.",
              "Take it out. A trigger's body is a function of its own: CREATE FUNCTION … RETURNS"
                  + " trigger AS $$ … $$, then CREATE TRIGGER … EXECUTE FUNCTION."));
    }
    if (before.equals("DEFAULT") && word.equals("ON") && after.equals("NULL")) {
      return Optional.of(
          Draft.of(
              "DEFAULT ON NULL is Oracle's: in PostgreSQL a NULL that is written stays one.",
              "Write DEFAULT alone, and a trigger where a written NULL is to become the default."));
    }
    return Optional.empty();
  }

  private static String upper(Case failure, Token token) {
    return failure.written(token).toUpperCase(Locale.ROOT);
  }
}
