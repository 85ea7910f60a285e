package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;

/**
 * Says what an unlocked tab may send: one statement that leaves its transaction to the person's two
 * buttons.
 */
final class UnlockGuard {
  private UnlockGuard() {}

  static Statement check(Script script) throws DrydockException {
    Statement statement = OneStatement.of(script);
    String command = statement.command().isEmpty() ? "This" : statement.command();
    switch (statement.kind()) {
      case ORDINARY, PLAIN_INSERT -> {
        if (command.startsWith("COPY")) {
          throw refused(script, statement, command, "has no data here to read or write");
        }
      }
      case BEGIN, COMMIT, ROLLBACK, SAVEPOINT ->
          throw refused(script, statement, command, "is for the buttons Commit and Rollback");
      case REFUSES_TRANSACTION ->
          throw refused(script, statement, command, "cannot run inside a transaction");
      case COPY_FROM_STDIN, COPY_TO_STDOUT ->
          throw refused(script, statement, command, "has no data here to read or write");
      case META_COMMAND -> throw refused(script, statement, command, "is for psql");
    }
    return statement;
  }

  private static DrydockException refused(
      Script script, Statement statement, String command, String why) {
    return OneStatement.refused(
        Kind.REFUSED,
        script,
        statement.start(),
        "not-in-unlocked-tab",
        command + " " + why + ".",
        "Write it into a migration, or run it with psql.");
  }
}
