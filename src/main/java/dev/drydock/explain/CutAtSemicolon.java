package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;

/**
 * A body between dollars that a runner has cut in two at a semicolon: psql would have waited for
 * the rest, so an error without its statement is of such a runner.
 */
final class CutAtSemicolon implements Entry {
  @Override
  public Set<String> states() {
    return Set.of("42601");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return failure.message().contains("unterminated dollar-quoted string")
            && failure.words().isEmpty()
        ? Optional.of(
            Draft.of(
                "The text ends within a body between dollars: the program that sent it splits files at"
                    + " semicolons, those of the body too.",
                "Tell it where the statement ends: -- +goose StatementBegin and StatementEnd around it"
                    + " (goose), -- +migrate StatementBegin and StatementEnd (sql-migrate); other runners"
                    + " have a delimiter to set. Where no program splits it, the closing dollars are"
                    + " missing."))
        : Optional.empty();
  }
}
