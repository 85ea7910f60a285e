package dev.drydock.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One of psql's own commands inside a migration: most cannot be run without psql, a few need not
 * be.
 *
 * @param name with its backslash, for instance {@code \ir}
 * @param arguments what stands behind it
 */
public record PsqlCommand(String name, String arguments) {
  /**
   * They change what psql prints, guard it or forget a variable; leaving them out changes nothing.
   * {@code \restrict} is in every dump since August 2025.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "\\restrict",
          "\\unrestrict",
          "\\echo",
          "\\qecho",
          "\\warn",
          "\\timing",
          "\\pset",
          "\\x",
          "\\a",
          "\\t",
          "\\unset",
          "\\encoding");

  private static final Set<String> OF_PSQL_ITSELF =
      Set.of("on_error_stop", "echo", "quiet", "verbosity");

  private static final Set<String> INCLUDES =
      Set.of("\\i", "\\include", "\\ir", "\\include_relative");

  /** Reads a statement of kind {@link StatementKind#META_COMMAND}. */
  public static PsqlCommand of(Script script, Statement statement) {
    String text = script.textOf(statement).strip();
    return new PsqlCommand(
        statement.command(),
        text.startsWith(statement.command())
            ? text.substring(statement.command().length()).strip()
            : ""); // behind a query that it sends
  }

  /** Whether a migration does the same without it. */
  public boolean harmless() {
    if (HARMLESS.contains(name)) {
      return true;
    }
    String variable = arguments.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return name.equals("\\set")
        && (OF_PSQL_ITSELF.contains(variable)
            || PsqlConstant.of(name + " " + arguments).isPresent());
  }

  /** The file whose statements it stands for, as it is written. */
  public Optional<String> includes() {
    return INCLUDES.contains(name)
        ? Optional.of(arguments.replaceAll("^'|'$", "")).filter(file -> !file.isEmpty())
        : Optional.empty();
  }

  /**
   * Whether that file is looked for beside the one it stands in, and not where psql was started.
   */
  public boolean isRelative() {
    return name.equals("\\ir") || name.equals("\\include_relative");
  }

  /** What to do about one that only psql can run. */
  public String remedy() {
    if (INCLUDES.contains(name)) {
      return includes()
          .map(
              file ->
                  "Put the text of "
                      + file
                      + " in its place, or make it a migration of its own before this one.")
          .orElse("Put the text of that file in its place.");
    }
    return switch (name) {
      case "\\copy" ->
          "Write COPY … FROM STDIN with the rows below it and a line \\. behind them, or INSERTs.";
      case "\\gset" -> "Put the query where its result is used, or both into a DO block.";
      case "\\gexec" -> "Execute what the query gives in a DO block, by EXECUTE in a loop over it.";
      case "\\c", "\\connect" -> "Take it out: the profile says which database it is.";
      case "\\!" -> "Take it out: a migration is SQL, and runs no programs.";
      default -> "Write what it stands for as SQL.";
    };
  }
}
