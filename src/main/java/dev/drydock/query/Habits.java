package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Library;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type who come from psql or another client: its commands, its prompt, another
 * database's words. None of it is sent; where the library has the question, it is named.
 */
final class Habits {
  /** psql's prompt, as it is copied with what follows it. */
  private static final Pattern PROMPT =
      Pattern.compile("\\A\\s*(?:\\w[\\w.-]*[=\\-'\"(*!^$][>#]|\\$)\\s");

  private static final Pattern META = Pattern.compile("\\\\(\\S+)\\s*([^;\\s]*)");

  private static final Pattern SHOW =
      Pattern.compile(
          "(?is)SHOW\\s+(TABLES|DATABASES|SCHEMAS|PROCESSLIST"
              + "|(?:COLUMNS|INDEX(?:ES)?)\\s+(?:FROM|IN)\\s+(\\S+)|CREATE\\s+TABLE\\s+(\\S+))\\s*");

  private static final Pattern DESCRIBE =
      Pattern.compile("(?is)DESC(?:RIBE)?\\s+(?:TABLE\\s+)?(\\S+)\\s*");

  private Habits() {}

  /**
   * @throws NotSql where a statement is none
   */
  static void check(Script script, Statement statement) throws DrydockException {
    if (PROMPT.matcher(script.text()).find()) {
      throw notSql(
          script,
          statement.start(),
          "This begins with the prompt of a shell or of psql.",
          "Take the prompt away and run the rest.");
    }
    if (statement.kind() == StatementKind.META_COMMAND) {
      metaCommand(script, statement);
    }
    otherWords(script, statement);
    copy(script, statement);
  }

  /**
   * @throws NotSql for a parameter by number, which only a program can give a value
   */
  static void checkParameters(Script script, Statement statement) throws NotSql {
    for (Token token : script.tokens(statement)) {
      if (token.kind() == TokenKind.PARAMETER) {
        throw notSql(
            script,
            token.start(),
            token.in(script.text()) + " has no value here.",
            "Write a name such as :id in its place: the value is then asked for.");
      }
    }
  }

  private static void metaCommand(Script script, Statement statement) throws DrydockException {
    for (Token token : script.tokens(statement)) {
      Matcher meta = META.matcher(token.in(script.text()));
      if (token.kind() != TokenKind.META_COMMAND || !meta.lookingAt()) {
        continue;
      }
      String command = meta.group(1).replaceFirst("(?<=.)[+S]+$", "");
      String message = "\\" + meta.group(1) + " is a command of psql, and no SQL.";
      Optional<NotSql.Meant> meant = meant(command, meta.group(2));
      if (meant.isPresent()) {
        throw refused(script, token.start(), message, meant.get());
      }
      throw notSql(script, token.start(), message, remedy(command));
    }
  }

  private static Optional<NotSql.Meant> meant(String command, String name) throws DrydockException {
    return switch (command) {
      case "d" -> Optional.of(name.isEmpty() ? tables("") : columns(name));
      case "dt", "dtv", "dm", "dP", "dv", "dE" -> Optional.of(tables(name));
      case "df", "da", "sf" -> Optional.of(ask("functions", Map.of("pattern", like(name))));
      case "du", "dg" -> Optional.of(ask("role-overview", Map.of()));
      case "dp", "z" -> Optional.of(ask("who-can-access", given("table", name)));
      case "ddp" -> Optional.of(ask("default-privileges", Map.of()));
      case "dx" -> Optional.of(ask("extensions", Map.of()));
      case "dRp", "dRs" -> Optional.of(ask("logical-replication", Map.of()));
      case "dconfig" -> Optional.of(ask("settings-changed", Map.of("pattern", like(name))));
      case "l", "list" -> Optional.of(ask("database-sizes", Map.of()));
      case "conninfo" -> Optional.of(ask("server-facts", Map.of()));
      default -> Optional.empty();
    };
  }

  private static String remedy(String command) {
    return switch (command) {
      case "x", "gx", "g", "G", "pset", "a", "t" ->
          "Run the query without it; a value you select is shown whole beside the rows.";
      case "timing" -> "Every answer says how long it took; there is nothing to switch on.";
      case "c", "connect" -> "Choose another profile, which has a connection of its own.";
      case "copy", "o" -> "Ask with SELECT and save the rows; an answer has a button for that.";
      case "i", "ir", "include" -> "Paste the file's text here, or make it a migration.";
      case "set", "unset", "prompt" -> "Write :name where the value belongs: it is asked for.";
      case "di" -> "Ask with SELECT * FROM pg_indexes.";
      case "dn" -> "Ask with SELECT nspname FROM pg_namespace.";
      case "ds" -> "Ask with SELECT * FROM pg_sequences.";
      case "dT" -> "Ask with SELECT typname FROM pg_type.";
      case "watch" -> "Run the query again when you want to know.";
      default -> "Ask with SELECT, or look whether the library has the question.";
    };
  }

  /** Words of other databases. */
  private static void otherWords(Script script, Statement statement) throws DrydockException {
    String text = script.textOf(statement);
    Matcher show = SHOW.matcher(text);
    Matcher describe = DESCRIBE.matcher(text);
    if (show.matches()) {
      String table =
          Optional.ofNullable(show.group(2))
              .or(() -> Optional.ofNullable(show.group(3)))
              .orElse("");
      NotSql.Meant meant =
          switch (show.group(1).toUpperCase(Locale.ROOT)) {
            case "TABLES" -> tables("");
            case "DATABASES" -> ask("database-sizes", Map.of());
            case "SCHEMAS" -> tables("");
            case "PROCESSLIST" -> ask("connections", Map.of());
            default -> columns(table);
          };
      throw refused(
          script, statement.start(), "PostgreSQL's SHOW names settings, and no objects.", meant);
    }
    if (describe.matches()) {
      throw refused(
          script,
          statement.start(),
          "PostgreSQL has no " + text.split("\\s", 2)[0].toUpperCase(Locale.ROOT) + ".",
          columns(describe.group(1)));
    }
    if (text.strip().toUpperCase(Locale.ROOT).matches("USE\\s+\\S+")) {
      throw notSql(
          script,
          statement.start(),
          "PostgreSQL has no USE: a connection stays with its database.",
          "Choose the profile of the other database.");
    }
  }

  private static void copy(Script script, Statement statement) throws DrydockException {
    if (statement.kind() == StatementKind.COPY_TO_STDOUT) {
      throw notSql(
          script,
          statement.start(),
          "COPY … TO STDOUT hands rows to the program that asks, and this one shows them.",
          "Ask with SELECT, or TABLE and its name, and save or copy the rows.");
    }
  }

  private static NotSql.Meant tables(String pattern) throws DrydockException {
    int dot = pattern.indexOf('.');
    String schema = dot > 0 ? pattern.substring(0, dot) : "%";
    return ask("table-sizes", Map.of("schema", like(schema)));
  }

  private static NotSql.Meant columns(String table) throws DrydockException {
    return ask("column-check", given("table", table));
  }

  private static Map<String, String> given(String parameter, String value) {
    return value.isEmpty() ? Map.of() : Map.of(parameter, value);
  }

  /** psql's wildcard as LIKE has it. */
  private static String like(String pattern) {
    return pattern.isEmpty() ? "%" : pattern.replace('*', '%');
  }

  private static NotSql.Meant ask(String diagnostic, Map<String, String> values)
      throws DrydockException {
    Diagnostic found = Library.read(List.of()).named(diagnostic);
    return new NotSql.Meant(found, new HashMap<>(values));
  }

  private static NotSql refused(Script script, int at, String message, NotSql.Meant meant) {
    String question =
        "Ask the library's “%s” (%s)"
            .formatted(meant.diagnostic().title(), meant.diagnostic().name());
    return new NotSql(
        OneStatement.problem(script, at, "not-sql", message, question + "."), Optional.of(meant));
  }

  private static NotSql notSql(Script script, int at, String message, String remedy) {
    return new NotSql(
        OneStatement.problem(script, at, "not-sql", message, remedy), Optional.empty());
  }
}
