package dev.drydock.run;

import dev.drydock.catalog.OutsideFunctions;
import dev.drydock.catalog.OutsideFunctions.Deed;
import dev.drydock.catalog.OutsideFunctions.Fate;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.FunctionCalls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Statements that reach beyond their database. A scratch server runs on this machine, as this user,
 * and must not run programs, touch files or other servers in the name of the target; on the target
 * a rollback does not take such a thing back. Seen is what stands in the statement or in the body
 * of a DO block; what a function does that it calls is not.
 */
final class OutsideWorld {
  private static final Set<String> OTHER_SERVERS =
      Set.of(
          "CREATE SUBSCRIPTION",
          "ALTER SUBSCRIPTION",
          "DROP SUBSCRIPTION",
          "IMPORT FOREIGN SCHEMA");

  private static final Set<String> WHOLE_SERVER =
      Set.of("ALTER SYSTEM", "CREATE TABLESPACE", "DROP TABLESPACE", "LOAD");

  /** What runs the functions it names; a view or a function does not, when it is made. */
  private static final Set<String> RUNS =
      Set.of(
          "SELECT",
          "VALUES",
          "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE",
          "DO",
          "CALL",
          "CREATE TABLE",
          "CREATE MATERIALIZED VIEW");

  private static final Set<Deed> NOT_ON_SCRATCH =
      Set.of(Deed.OTHER_CONNECTION, Deed.NETWORK, Deed.FILES, Deed.LOG);

  /** They only read, and of this machine that is nobody's business either. */
  private static final Set<String> READ_FILES =
      Set.of("pg_read_file", "pg_read_binary_file", "pg_ls_dir", "pg_stat_file", "lo_import");

  /** Without one of these in its text, no name needs to be looked for. */
  private static final Pattern MARK =
      Pattern.compile("(?:dblink|pg_|lo_|http)", Pattern.CASE_INSENSITIVE);

  private OutsideWorld() {}

  /** Why a statement is not tried on scratch, if it is not. */
  static Optional<String> onScratch(Script script, Statement statement) {
    String command = statement.command();
    if (OTHER_SERVERS.contains(command)) {
      return Optional.of("it speaks to another server, so it was not tried");
    }
    if (WHOLE_SERVER.contains(command)) {
      return Optional.of("it changes the server and not the database, so it was not tried");
    }
    if (command.equals("COPY") && !words(script, statement, Set.of("STDIN", "STDOUT"))) {
      return Optional.of("it uses files or programs of the server's machine, so it was not tried");
    }
    List<String> calls = calls(script, statement);
    return called(calls, NOT_ON_SCRATCH::contains)
        .or(
            () ->
                calls.stream()
                    .filter(READ_FILES::contains)
                    .map(name -> name + " reads files of the server's machine")
                    .findFirst())
        .map(call -> call + ", so it was not tried");
  }

  /** Why a statement is not tried in the target's transaction, if it is not. */
  static Optional<String> onTarget(Script script, Statement statement) {
    if (statement.command().equals("COPY")) {
      boolean writes =
          words(script, statement, Set.of("PROGRAM"))
              || words(script, statement, Set.of("TO"))
                  && !words(script, statement, Set.of("STDOUT"));
      return writes
          ? Optional.of(
              "it writes files or runs programs on the server's machine, which a rollback does not"
                  + " take back, so it was not tried")
          : Optional.empty();
    }
    return called(calls(script, statement), deed -> deed.fate() == Fate.STAYS)
        .map(call -> call + ", which a rollback does not take back, so it was not tried");
  }

  private static Optional<String> called(List<String> calls, Predicate<Deed> meant) {
    return calls.stream()
        .flatMap(
            name ->
                OutsideFunctions.deed(name, false)
                    .filter(meant)
                    .map(deed -> name + " " + deed.words())
                    .stream())
        .findFirst();
  }

  private static List<String> calls(Script script, Statement statement) {
    return statement.kind() == StatementKind.ORDINARY
            && RUNS.contains(statement.command())
            && MARK.matcher(script.textOf(statement)).find()
        ? List.copyOf(FunctionCalls.names(FunctionCalls.run(script, statement)))
        : List.of();
  }

  private static boolean words(Script script, Statement statement, Set<String> wanted) {
    return script.tokens(statement).stream()
        .map(token -> word(token, script))
        .anyMatch(wanted::contains);
  }

  private static String word(Token token, Script script) {
    return token.in(script.text()).toUpperCase(Locale.ROOT);
  }
}
