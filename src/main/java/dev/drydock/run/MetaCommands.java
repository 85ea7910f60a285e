package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** psql's own commands inside a migration: most cannot be run without psql, a few need not be. */
final class MetaCommands {
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

  /** Those that read another file's statements. */
  private static final Set<String> INCLUDES =
      Set.of("\\i", "\\include", "\\ir", "\\include_relative");

  private MetaCommands() {}

  /** What to do about one that only psql can run. */
  static String remedy(Script script, Statement statement) {
    String name = statement.command();
    if (INCLUDES.contains(name)) {
      return argument(script, statement)
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

  /** The file whose statements one stands for, if it is in the folder, as psql would find it. */
  static Optional<Path> included(Script script, Statement statement, Migration migration) {
    if (!INCLUDES.contains(statement.command())) {
      return Optional.empty();
    }
    Path folder = migration.path();
    for (int i = 0; i < Path.of(migration.file()).getNameCount(); i++) {
      folder = folder.getParent();
    }
    boolean relative = statement.command().contains("r");
    Path from = relative ? migration.path().getParent() : folder;
    Path root = folder.normalize();
    return argument(script, statement)
        .map(file -> from.resolve(file).normalize())
        .filter(file -> file.startsWith(root) && Files.isRegularFile(file));
  }

  private static Optional<String> argument(Script script, Statement statement) {
    String[] words = script.textOf(statement).strip().split("\\s+", 2);
    return words.length < 2
        ? Optional.empty()
        : Optional.of(words[1].strip().replaceAll("^'|'$", "")).filter(word -> !word.isEmpty());
  }

  static boolean harmless(Script script, Statement statement) {
    String text = script.textOf(statement).strip().toLowerCase(Locale.ROOT);
    String[] words = text.split("\\s+", 3);
    return HARMLESS.contains(words[0])
        || (words[0].equals("\\set")
            && words.length > 1
            && Set.of("on_error_stop", "echo", "quiet", "verbosity").contains(words[1]))
        || PsqlVariables.sets(script.textOf(statement).strip());
  }
}
