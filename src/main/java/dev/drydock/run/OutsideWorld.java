package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that reach beyond their database: a scratch server runs on this machine, as this user,
 * and must not run programs, touch files or other servers in the name of the target.
 */
final class OutsideWorld {
  private static final Set<String> OTHER_SERVERS =
      Set.of("CREATE SUBSCRIPTION", "ALTER SUBSCRIPTION", "DROP SUBSCRIPTION");

  private static final Set<String> WHOLE_SERVER =
      Set.of("ALTER SYSTEM", "CREATE TABLESPACE", "DROP TABLESPACE", "LOAD");

  private OutsideWorld() {}

  /** Why a statement is not tried on scratch, if it is not. */
  static Optional<String> touchedBy(Script script, Statement statement) {
    String command = statement.command();
    if (OTHER_SERVERS.contains(command)) {
      return Optional.of("it speaks to another server, so it was not tried");
    }
    if (WHOLE_SERVER.contains(command)) {
      return Optional.of("it changes the server and not the database, so it was not tried");
    }
    if (command.equals("COPY") && !throughTheConnection(script, statement)) {
      return Optional.of("it uses files or programs of the server's machine, so it was not tried");
    }
    return Optional.empty();
  }

  private static boolean throughTheConnection(Script script, Statement statement) {
    return script.tokens(statement).stream()
        .map(token -> word(token, script))
        .anyMatch(Set.of("STDIN", "STDOUT")::contains);
  }

  private static String word(Token token, Script script) {
    return token.in(script.text()).toUpperCase(Locale.ROOT);
  }
}
