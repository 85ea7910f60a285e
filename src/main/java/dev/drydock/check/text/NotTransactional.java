package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Wrapping;
import dev.drydock.sql.StatementKind;

/** Statements PostgreSQL refuses inside a transaction, where there is or will be one. */
final class NotTransactional implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "not-transactional-statement",
          "A statement that refuses a transaction",
          "PostgreSQL refuses it inside a transaction (25001). Run outside of one, among others, it"
              + " is committed by itself: if a later statement fails, the file is half applied.",
          "Give it a migration of its own.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.statement().kind() != StatementKind.REFUSES_TRANSACTION) {
        continue;
      }
      String command = statement.statement().command();
      if (statement.ofTheFile()) {
        findings
            .error(
                statement.start(),
                statement.end(),
                "%s cannot run inside the transaction the file begins.".formatted(command))
            .suggest("Give it a migration of its own, without BEGIN and COMMIT.");
      } else if (file.wrapping() != Wrapping.NONE && file.statements().size() > 1) {
        findings.warning(
            statement.start(),
            statement.end(),
            "%s runs outside of the transaction of the others in this file.".formatted(command));
      }
    }
  }
}
