package dev.drydock.explain;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TokenKind;
import java.util.Optional;
import java.util.Set;

/**
 * A routine whose body is in no quotes, as other databases write it: each semicolon of the body
 * ends a statement, and this one is a piece of it.
 *
 * @param command for instance {@code CREATE FUNCTION}
 * @param line where the routine begins
 */
record CutBody(String command, int line) {
  private static final Set<String> ROUTINES =
      Set.of("CREATE FUNCTION", "CREATE PROCEDURE", "CREATE TRIGGER", "CREATE EVENT");

  /** The routine above the statement that failed, with nothing made in between. */
  static Optional<CutBody> of(Case failure) {
    return failure
        .failed()
        .source()
        .flatMap(
            source ->
                source.script().statements().stream()
                    .filter(statement -> statement.start() < source.statement().start())
                    .filter(statement -> statement.command().startsWith("CREATE "))
                    .reduce((one, next) -> next)
                    .filter(statement -> isCut(source.script(), statement))
                    .map(statement -> at(source.script(), statement)));
  }

  private static boolean isCut(Script script, Statement statement) {
    boolean quoted =
        script.tokens(statement).stream()
            .anyMatch(token -> token.kind() == TokenKind.DOLLAR_STRING);
    boolean begins =
        script.tokens(statement).stream()
            .anyMatch(token -> token.in(script.text()).equalsIgnoreCase("BEGIN"));
    return ROUTINES.contains(statement.command()) && begins && !quoted;
  }

  private static CutBody at(Script script, Statement statement) {
    return new CutBody(statement.command(), script.position(statement.start()).line());
  }

  /** What that means for the piece. */
  Draft explained(String first) {
    return Draft.of(
            "%s is a piece of the body that begins with the %s in line %d, which is in no quotes: its semicolons end statements."
                .formatted(first, command, line),
            "Write the body as one text: LANGUAGE plpgsql AS $$ [DECLARE …] BEGIN … END; $$.")
        .why("Other databases, MySQL with its DELIMITER for one, write bodies without quotes.");
  }
}
