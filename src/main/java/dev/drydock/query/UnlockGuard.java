package dev.drydock.query;

import dev.drydock.catalog.OutsideFunctions;
import dev.drydock.catalog.OutsideFunctions.Deed;
import dev.drydock.catalog.OutsideFunctions.Fate;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.FunctionCalls;
import java.util.List;
import java.util.Optional;

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
    functions(script, statement);
    return statement;
  }

  /** Refuses what no rollback takes back and others would feel. */
  private static void functions(Script script, Statement statement) throws DrydockException {
    for (FunctionCalls.Call call : FunctionCalls.run(script, statement)) {
      Optional<Deed> deed =
          OutsideFunctions.deed(call.name(), false).filter(d -> d.fate() == Fate.STAYS);
      if (deed.isPresent()) {
        throw OneStatement.refused(
            Kind.REFUSED,
            script,
            call.at(),
            "not-in-unlocked-tab",
            "%s %s at once, which Roll back does not take back."
                .formatted(call.name(), deed.get().words()),
            "Run it with psql if it is what you want.");
      }
    }
  }

  /** What is run, and is to be told of: sentences about what Roll back leaves as it is. */
  static List<String> warnings(Script script, Statement statement) {
    return FunctionCalls.run(script, statement).stream()
        .flatMap(
            call ->
                OutsideFunctions.deed(call.name(), false)
                    .filter(deed -> deed.fate() == Fate.STAYS_HARMLESS)
                    .map(
                        deed ->
                            "%s %s at once; Roll back does not take that back."
                                .formatted(call.name(), deed.words()))
                    .stream())
        .distinct()
        .toList();
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
