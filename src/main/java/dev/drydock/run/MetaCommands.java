package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.Locale;
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

  private MetaCommands() {}

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
