package dev.drydock.catalog;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that was to end a transaction and has a typing error in it, such as {@code COMIT}.
 *
 * @param written as it stands there
 * @param meant in capitals
 */
public record MisspeltEnd(Statement statement, String written, String meant) {
  private static final Pattern WORD =
      Pattern.compile("([a-z]{3,})(?:\\s+(?:work|transaction))?\\s*;?", Pattern.CASE_INSENSITIVE);

  private static final List<Candidate> ENDS =
      List.of(Candidate.of("", "commit"), Candidate.of("", "rollback"), Candidate.of("", "end"));

  /** The first among some statements of a script. */
  public static Optional<MisspeltEnd> among(List<Statement> statements, Script script) {
    return statements.stream()
        .filter(statement -> statement.kind() == StatementKind.ORDINARY)
        .flatMap(statement -> of(statement, script).stream())
        .findFirst();
  }

  private static Optional<MisspeltEnd> of(Statement statement, Script script) {
    Matcher word = WORD.matcher(script.textOf(statement).strip());
    if (!word.matches()) {
      return Optional.empty();
    }
    return NearestNames.of(word.group(1).toLowerCase(Locale.ROOT), ENDS).stream()
        .filter(near -> near.reason() == Suggestion.Reason.SPELLING)
        .findFirst()
        .map(near -> near.candidate().name().toUpperCase(Locale.ROOT))
        .map(meant -> new MisspeltEnd(statement, word.group(1), meant));
  }
}
