package dev.drydock.ui.report;

import dev.drydock.problem.Problem;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementError;
import dev.drydock.run.StatementReport;
import dev.drydock.server.ServerError;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import java.util.Optional;

/** A report as Markdown, ready for a ticket. Holds no secret, because a report has none. */
public final class ReportMarkdown {
  private final StringBuilder out = new StringBuilder();

  private ReportMarkdown() {}

  /**
   * Renders a report.
   *
   * @param where the target's line for people
   * @param rehearsal a dry run: nothing of it was kept
   */
  public static String of(RunReport report, String where, boolean rehearsal) {
    return new ReportMarkdown().render(report, where, rehearsal);
  }

  private String render(RunReport report, String where, boolean rehearsal) {
    Verdict verdict = Verdict.of(report, where, rehearsal);
    line("# " + verdict.headline());
    line("");
    line("- Target: " + where);
    line("- Started: " + report.startedAt());
    line("- " + verdict.detail());
    report
        .backup()
        .ifPresent(backup -> line("- Backup: `%s` (%s)".formatted(backup.file(), backup.size())));
    line("- Plan: `" + report.fingerprint() + "`");
    for (MigrationReport migration : report.migrations()) {
      migration(migration, rehearsal);
    }
    if (!report.warnings().isEmpty()) {
      line("");
      line("## What to know");
      line("");
      report.warnings().forEach(this::warning);
    }
    return out.toString();
  }

  private void migration(MigrationReport migration, boolean rehearsed) {
    StatusSign word = Steps.sign(migration.outcome(), rehearsed);
    line("");
    line("## " + word.sign() + " " + migration.file() + ": " + word.word());
    migration.committed().ifPresent(text -> line("\n" + text));
    if (migration.statements().isEmpty()) {
      return;
    }
    line("");
    line("| Line | Statement | Took | Rows | Strongest lock | Work |");
    line("|---:|---|---:|---:|---|---|");
    migration.statements().forEach(this::statement);
    migration.statements().stream().flatMap(s -> s.error().stream()).forEach(this::error);
  }

  private void statement(StatementReport statement) {
    String lock =
        LockStrength.strongest(statement.locks())
            .map(
                taken ->
                    LockStrength.of(taken.mode()).map(LockStrength::sql).orElse(taken.mode())
                        + " "
                        + Risk.shortName(taken.relation()))
            .orElse("—");
    String work =
        String.join(", ", Risk.of(statement).work().stream().map(Risk.Chip::text).toList());
    line(
        "| %d | `%s` | %s | %s | %s | %s |"
            .formatted(
                statement.line(),
                oneLine(statement.sql()).replace("|", "\\|").replace('`', '\''),
                RelativeTime.took(statement.took()),
                statement.rows().isPresent() ? Amounts.number(statement.rows().getAsLong()) : "—",
                lock,
                statement.note().orElse(work.isEmpty() ? "—" : work)));
  }

  private void error(StatementError error) {
    ServerError server = error.server();
    line("");
    line("```");
    line(error.place().file() + ":" + error.place().line() + ":" + error.place().column());
    line(server.severity() + " " + server.sqlState() + ": " + server.message());
    detail("DETAIL", server.detail());
    detail("HINT", server.hint());
    detail("CONTEXT", server.where());
    line("```");
    line("");
    line(error.explanation().text() + " " + error.explanation().remedy());
  }

  private void detail(String label, Optional<String> text) {
    text.ifPresent(value -> line(label + ": " + value));
  }

  private void warning(Problem problem) {
    line("- " + problem.inWords());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** A statement without its line breaks and indentation. */
  public static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }
}
