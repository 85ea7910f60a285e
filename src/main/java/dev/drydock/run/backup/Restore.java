package dev.drydock.run.backup;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.server.ServerFacts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The way back to a backup. */
public final class Restore {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private Restore() {}

  /** For a shell; it asks for the password where one is needed. */
  static String command(Path file, ServerFacts facts, Optional<String> role) {
    return "pg_restore --clean --if-exists --single-transaction"
        + (" --host=" + quoted(facts.host()))
        + (" --port=" + facts.port())
        + (" --username=" + quoted(facts.sessionUser()))
        + role.map(name -> " --role=" + quoted(name)).orElse("")
        + (" --dbname=" + quoted(facts.database()))
        + (" " + quoted(file.toString()));
  }

  /**
   * What to say after a run that did not end well.
   *
   * @param newHistory the history's table where it is not in the backup: it would go on telling of
   *     migrations that are taken back
   */
  public static Problem hint(Backup backup, Optional<HistoryTable> newHistory) {
    String since =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault())
            .format(backup.startedAt());
    return new Problem(
        "restore-from-backup",
        Severity.INFO,
        "%s (%s) has the database as it was at %s, before this run."
            .formatted(backup.file(), backup.size(), since),
        "To go back: `%s`. That takes back what everybody has written since %s, not only this run; tables and the like made since stay, and where one of them needs an old one nothing is restored. For all as it was, restore into an empty database, without --clean --if-exists."
                .formatted(backup.restore(), since)
            + newHistory
                .map(
                    table ->
                        " The history %s is not in it: drop that too, or it counts as applied what is taken back."
                            .formatted(table))
                .orElse(""),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
