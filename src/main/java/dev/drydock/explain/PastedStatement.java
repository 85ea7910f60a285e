package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the statement in a pasted text: each library has its own way to put it into its errors. */
final class PastedStatement {
  private static final String SQL =
      "((?:select|insert into|update|delete from|with|alter|create|drop|comment on|grant|truncate"
          + "|call|values|refresh)\\b";

  /** The exact before the general; the first group is the statement. */
  private static final List<Pattern> FORMS =
      List.of(
          form("\\[SQL: (.*?)\\](?:\\s|$)"), // SQLAlchemy
          form("\\[Failed SQL: (?:\\(\\d+\\) )?(.+?)\\](?:\\s|$)"), // Liquibase
          form("\\(Connection: \\w+, (?:[^()]*, )?SQL: (.+?)\\)\\s*(?:$|\\n|\")"), // Laravel
          form("\\(SQL: (.+?)\\)\\s*(?:$|\\n|\")"),
          form("\\[\\s*" + SQL + "[^\\]]*)\\]"), // Spring, Hibernate
          form(
              "\"(?:query|sql|statement)\"\\s*:\\s*\"\\s*"
                  + SQL
                  + ".*?)\"(?=\\s*(?:,\\s*\"\\w+\"\\s*:|\\}))"), // JSON
          form("(?:query|sql|statement)[\"']?\\s*[:=]\\s*'\\s*" + SQL + "(?:[^'\\\\]|\\\\.|'')*)'"),
          form("(?:query|sql|statement)[\"']?\\s*[:=]\\s*\"\\s*" + SQL + "(?:[^\"\\\\]|\\\\.)*)\""),
          form("(?:query|sql|statement)[\"']?\\s*[:=]\\s*`" + SQL + "[^`]*)`"),
          form("\\[rows:-?\\d+\\]\\s+" + SQL + "[^\\n]*)"), // GORM
          form("(?:query|sql|statement|command):\\s*" + SQL + "[^\\n]*)"), // Postgrex, jOOQ
          form("(?:^|: )\\s*" + SQL + ".*?) - (?:column|relation|function|null value|duplicate)"),
          form("\\n\\s*:\\s*" + SQL + "[^\\n]*)"), // Rails
          form("QUERY ERROR[^\\n]*\\n\\s*" + SQL + "[^\\n]*?)(?: \\[[^\\n]*\\])?(?:\\n|$)"), // Ecto
          form("Command was: " + SQL + ".*?)(?:;\\s*(?:\\n|$)|$)"), // pg_restore
          form("Command was: (copy\\b.*?)(?:;\\s*(?:\\n|$)|$)"),
          form("Statement +: " + SQL + ".*?)\\s*(?:\\nCaused by|\\n\\s*at |$)"), // Flyway
          form("At statement:? \\d+:?\\s+(?:--[^\\n]*\\s+)*" + SQL + "[^\\n]*)"), // Supabase's CLI
          form("SQL query \"" + SQL + ".*?);?\":? "), // goose
          form("in line \\d+: " + SQL + ".*?)\\s*\\(details:"), // golang-migrate
          form("query failed: " + SQL + "[^\\n]*)"), // TypeORM
          form("the following sql:\\s*" + SQL + ".*?)\\s*The error was"), // FluentMigrator
          form("for Statement \"\\s*" + SQL + ".*?)\"(?: with ParamValues|\\])"), // Perl's DBI
          form("Unsuccessful: " + SQL + "[^\\n]*)"), // Hibernate's export
          form("Error executing:\\s*" + SQL + ".*?)\\s*\\n\\s*error:"), // node-pg-migrate
          form("Error executing SQL\\s+" + SQL + ".*?): ERROR:"), // Liquibase
          form("Batch entry \\d+ " + SQL + ".*?) was aborted"), // JDBC
          form("(?:query|sql|statement|command) [a-z ]{2,20}:\\s*" + SQL + "[^\\n]*)"), // Yii
          form("[.)] : " + SQL + "[^\\n]*)"), // Rails, in one line
          form(
              "(?:ERROR|Error|error): [^\\n]*\\n"
                  + SQL
                  + "(?:(?!\\n\\s*\\n|\\n\\s+at |;\\s*\\n).)*)"),
          form("(?-i:STATEMENT):\\s+(.+)"),
          form(
              "(?:^|\\n|;)\\s*"
                  + SQL
                  + "(?:(?!\\n\\s*\\n)[^;])*);\\s*\\n+\\s*(?:psql:[^\\n]*: )?(?-i:ERROR): "));

  /** psql's own, before each line of a statement. */
  private static final Pattern PROMPT =
      Pattern.compile("(?m)^[\\w.@:/ -]{0,60}[=\\-(*'\"$^!][*!]?[#>] ?");

  /** Rails puts the first frame right behind the statement. */
  private static final Pattern FRAME = Pattern.compile("/[^\\s:]+:\\d+:in [`'].*", Pattern.DOTALL);

  private PastedStatement() {}

  private static Pattern form(String expression) {
    return Pattern.compile(expression, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  }

  /**
   * The statement where the text has it whole.
   *
   * @param text with escaped quotes already plain
   */
  static Optional<String> in(String text) {
    String unprompted = PROMPT.matcher(text).replaceAll("");
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(unprompted);
      if (matcher.find() && !matcher.group(1).isBlank()) {
        return Optional.of(plain(matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  /** Python shows a text in quotes. */
  private static String unquoted(String statement) {
    char first = statement.isEmpty() ? ' ' : statement.charAt(0);
    boolean quoted = statement.length() > 1 && "'\"".indexOf(first) >= 0;
    return quoted && statement.charAt(statement.length() - 1) == first
        ? statement.substring(1, statement.length() - 1).strip()
        : statement;
  }

  /** As it was before it became a literal of a program's output. */
  private static String plain(String statement) {
    String bare = FRAME.matcher(statement).replaceFirst("");
    String plain = unquoted(bare.replace("\\n", "\n").replace("\\t", " ").strip());
    return plain.endsWith(";") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
