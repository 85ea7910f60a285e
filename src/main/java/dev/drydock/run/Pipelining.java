package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which statements of a transaction may be sent without waiting for the answers in between: none
 * that could end the transaction or revive a failed one, that has data of its own, or that is sent
 * otherwise than it is written.
 */
final class Pipelining {
  private static final int MOST = 100;

  /** In all; more might fill the network's buffers while nobody reads the answers. */
  private static final int MOST_CHARACTERS = 16 * 1024;

  /** As a mistake they are syntax errors; should one be none after all, it goes by itself. */
  private static final Set<String> CONTROL =
      Set.of("ABORT", "BEGIN", "COMMIT", "END", "PREPARE", "ROLLBACK", "START");

  private static final Set<String> WITHOUT_ROWS =
      Set.of("ALTER", "COMMENT", "CREATE", "DO", "DROP", "GRANT", "REVOKE");

  private Pipelining() {}

  /** The steps from a statement on that may go together; empty when it has to go by itself. */
  static List<Step> from(Script script, List<Statement> statements, int from) {
    List<Step> steps = new ArrayList<>();
    int characters = 0;
    for (int i = from; i < statements.size() && steps.size() < MOST; i++) {
      Statement statement = statements.get(i);
      characters += statement.end() - statement.start();
      if (characters > MOST_CHARACTERS || !may(script, statements, i)) {
        break;
      }
      steps.add(Step.of(script, statement));
    }
    return steps;
  }

  private static boolean may(Script script, List<Statement> statements, int at) {
    Statement statement = statements.get(at);
    return switch (statement.kind()) {
      case ORDINARY ->
          !CONTROL.contains(firstWord(statement)) && ClientSettings.of(script, statement).isEmpty();
      case PLAIN_INSERT -> !InsertGroups.mayBegin(statements, at);
      case BEGIN,
          COMMIT,
          ROLLBACK,
          SAVEPOINT,
          REFUSES_TRANSACTION,
          COPY_FROM_STDIN,
          COPY_TO_STDOUT,
          META_COMMAND ->
          false;
    };
  }

  /** Whether none of them returns rows. */
  static boolean withoutRows(List<Step> steps) {
    return steps.stream().map(Step::first).allMatch(Pipelining::withoutRows);
  }

  private static boolean withoutRows(Statement statement) {
    return statement.kind() == StatementKind.PLAIN_INSERT
        || WITHOUT_ROWS.contains(firstWord(statement));
  }

  private static String firstWord(Statement statement) {
    return statement.command().split(" ", 2)[0];
  }
}
