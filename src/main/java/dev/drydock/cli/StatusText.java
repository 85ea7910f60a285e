package dev.drydock.cli;

import dev.drydock.cli.Table.Align;
import dev.drydock.cli.Table.Cell;
import dev.drydock.command.StatusReport;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.StatusList.Counts;
import dev.drydock.migration.StatusRow;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A status for people. */
final class StatusText {
  private final PrintStream out;
  private final boolean colour;

  StatusText(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(StatusReport report) {
    head(report);
    table(report.list().rows());
    out.println();
    out.println(counts(report.list().counts()));
    if (!report.problems().isEmpty()) {
      out.println();
      new ProblemText(out, colour).print(report.problems());
    }
  }

  private void head(StatusReport report) {
    Table head = new Table(Align.LEFT, Align.LEFT);
    head.row(
        Cell.of("Folder", Colour.FAINT),
        Cell.of(report.folder() + "  (" + report.toolTitle() + ": " + report.toolReason() + ")"));
    head.row(
        Cell.of("Database", Colour.FAINT),
        Cell.of(
            report
                .database()
                .map(
                    facts ->
                        facts.database()
                            + " on "
                            + facts.host()
                            + ":"
                            + facts.port()
                            + ", PostgreSQL "
                            + facts.version()
                            + ", as "
                            + facts.role()
                            + (facts.standby() ? ", standby" : ""))
                .orElse("none: offline, so nothing is known of what was applied")));
    report
        .history()
        .ifPresent(
            history ->
                head.row(
                    Cell.of("History", Colour.FAINT),
                    Cell.of(
                        history.table()
                            + (history.exists()
                                ? " (" + history.layout() + ")"
                                : " does not exist yet"))));
    head.print(out, colour);
    out.println();
  }

  private void table(List<StatusRow> rows) {
    if (rows.isEmpty()) {
      out.println("No migrations.");
      return;
    }
    Table table =
        new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT);
    table.header("STATUS", "VERSION", "NAME", "APPLIED", "TOOK", "BY");
    for (StatusRow row : rows) {
      Optional<HistoryRecord> record = row.record();
      table.row(
          Cell.of(StatusWords.of(row), StatusWords.colour(row)),
          Cell.of(row.versionText()),
          Cell.of(row.name()),
          Cell.of(record.flatMap(HistoryRecord::appliedAt).map(Times::local).orElse("")),
          Cell.of(record.flatMap(HistoryRecord::took).map(Times::took).orElse("")),
          Cell.of(record.flatMap(HistoryRecord::appliedBy).orElse("")));
    }
    table.print(out, colour);
  }

  private static String counts(Counts counts) {
    List<String> parts = new ArrayList<>();
    add(parts, counts.applied(), "applied");
    add(parts, counts.pending(), "pending");
    add(parts, counts.failed(), "failed");
    add(parts, counts.missing(), "missing");
    add(parts, counts.duplicate(), "duplicate");
    add(parts, counts.drifted(), "drifted");
    add(parts, counts.outOfOrder(), "out of order");
    add(parts, counts.ignored(), "ignored");
    add(parts, counts.unknown(), "unknown");
    return counts.total()
        + (counts.total() == 1 ? " migration" : " migrations")
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  private static void add(List<String> parts, int count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }
}
