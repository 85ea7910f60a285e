package dev.drydock.run;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Migrations that make or drop the very table their history would be kept in. */
final class HistoryTouched {
  /** Characters in which an INSERT names its table. */
  private static final int TARGET = 150;

  private HistoryTouched() {}

  /**
   * Whether any of a plan's may. Where nothing is kept yet, a table of ours must not be what they
   * meet.
   */
  static boolean by(RunPlan plan) {
    Pattern touched = named(plan.history().table(), "|drop\\s+schema\\b");
    return plan.migrations().stream()
        .anyMatch(planned -> touches(planned.script(), touched, TARGET));
  }

  /** Says which migrations make or drop the table of a history that does not exist yet. */
  static List<Problem> warnings(HistoryTable table, List<PlannedMigration> migrations) {
    Pattern itself =
        Pattern.compile(
            "(?i)\\b(?:create|drop)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:\"?"
                + Pattern.quote(table.schema())
                + "\"?\\s*\\.\\s*)?\"?"
                + Pattern.quote(table.name())
                + "\\b");
    return migrations.stream()
        .filter(planned -> touches(planned.script(), itself, 0))
        .map(planned -> planned.migration().file())
        .map(
            file ->
                new Problem(
                    "history-name-taken",
                    Severity.WARNING,
                    file + " makes or drops " + table + " itself, where apply keeps the history.",
                    "Apply with --history "
                        + table.schema()
                        + ".drydock_history, or name that in the profile.",
                    List.of(),
                    List.of(file),
                    Optional.empty()))
        .toList();
  }

  private static Pattern named(HistoryTable table, String more) {
    return Pattern.compile(
        "\\b" + Pattern.quote(table.name()) + "\\b" + more, Pattern.CASE_INSENSITIVE);
  }

  /**
   * @param target how much of a seed's rows is looked at, of which there may be megabytes: what
   *     names their table, or nothing where only DDL counts
   */
  private static boolean touches(Script script, Pattern touched, int target) {
    Matcher matcher = touched.matcher(script.text());
    for (Statement statement : script.statements()) {
      boolean row = statement.kind() == StatementKind.PLAIN_INSERT;
      int end = row ? Math.min(statement.end(), statement.start() + target) : statement.end();
      if (matcher.region(statement.start(), end).find()) {
        return true;
      }
    }
    return false;
  }
}
