package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.regex.Pattern;

/**
 * Tells statements that choose the modes of their transaction where PostgreSQL takes them: before
 * its first query, and not in a subtransaction. A rehearsal has asked and set a savepoint by then,
 * so it would see them fail where an apply does not.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-set-transaction.html">SET
 *     TRANSACTION</a>
 */
final class TransactionModes {
  static final String NOTE = "modes of its own transaction; a rehearsal looks in between";

  private static final Pattern CHOOSES =
      Pattern.compile(
          "set\\s+((local|session)\\s+)?transaction(_|\\s+)"
              + "(isolation|read(_only)?|not\\s+deferrable|deferrable)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Can be said at any time, and is what the statements after it meet. */
  private static final Pattern READ_ONLY =
      Pattern.compile(
          "set\\s+((local|session)\\s+)?transaction(\\s+read\\s+only|_read_only\\b.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Commands for which the server takes no snapshot. */
  private static final Pattern ASKS_NOTHING =
      Pattern.compile(
          "(set|reset|show|lock|fetch|listen|unlisten|notify|checkpoint)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final boolean severalTransactions;
  private boolean asked;

  /**
   * @param severalTransactions whether migrations are tried in one transaction, in which a mode
   *     would outlast its own
   */
  TransactionModes(boolean severalTransactions) {
    this.severalTransactions = severalTransactions;
  }

  void newTransaction() {
    asked = false;
  }

  /** Whether it would be taken here, as the next statement of its transaction. */
  boolean taken(Script script, Statement statement) {
    if (asked || statement.kind() != StatementKind.ORDINARY) {
      return false;
    }
    String text = script.textOf(statement);
    return CHOOSES.matcher(text).matches()
        && (severalTransactions || !READ_ONLY.matcher(text).matches());
  }

  /**
   * Whether PostgreSQL will refuse it as too late, so that it needs a savepoint as any other. What
   * is allowed at any time has none: its mode would end with the subtransaction.
   */
  boolean tooLate(Script script, Statement statement) {
    String text = script.textOf(statement);
    return asked
        && statement.kind() == StatementKind.ORDINARY
        && CHOOSES.matcher(text).matches()
        && !READ_ONLY.matcher(text).matches();
  }

  /** A statement was passed, whatever came of it. */
  void passed(Script script, Statement statement) {
    asked =
        switch (statement.kind()) {
          case BEGIN, COMMIT, ROLLBACK -> false;
          case META_COMMAND -> asked;
          default -> asked || !ASKS_NOTHING.matcher(script.textOf(statement)).matches();
        };
  }
}
