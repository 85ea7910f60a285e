package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which statements do the same together in one message as each by itself. */
final class OneMessage {
  /** Settings by which the server reads a whole message before it runs any of it. */
  private static final Pattern READ_OTHERWISE =
      Pattern.compile(
          "standard_conforming_strings|backslash_quote|client_encoding|set\\s+names|datestyle",
          Pattern.CASE_INSENSITIVE);

  private OneMessage() {}

  static boolean mayHold(Script script, List<Statement> statements) {
    return !READ_OTHERWISE.matcher(script.text()).find()
        && statements.stream().allMatch(statement -> mayGoWithOthers(script, statement));
  }

  private static boolean mayGoWithOthers(Script script, Statement statement) {
    boolean plain =
        statement.kind() == StatementKind.ORDINARY
            || statement.kind() == StatementKind.PLAIN_INSERT;
    return plain
        && !isBare(script, statement)
        && OutsideWorld.onScratch(script, statement).isEmpty();
  }

  /** What PostgreSQL refuses in a subtransaction, and the file's own BEGIN and ROLLBACK. */
  static boolean isBare(Script script, Statement statement) {
    return switch (statement.kind()) {
      case BEGIN, COMMIT, ROLLBACK, REFUSES_TRANSACTION -> true;
      case ORDINARY, COPY_FROM_STDIN -> {
        String text = script.textOf(statement).toUpperCase(Locale.ROOT);
        yield text.startsWith("SET TRANSACTION")
            || (text.startsWith("COPY") && text.contains("FREEZE"));
      }
      case PLAIN_INSERT, SAVEPOINT, META_COMMAND, COPY_TO_STDOUT -> false;
    };
  }
}
