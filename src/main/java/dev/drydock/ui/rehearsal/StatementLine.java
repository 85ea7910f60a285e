package dev.drydock.ui.rehearsal;

import dev.drydock.run.StatementReport;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.LockStrength;
import dev.drydock.ui.report.ReportMarkdown;
import dev.drydock.ui.report.Risk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A statement of a rehearsal as a table row; every text is made once. */
public record StatementLine(
    StatementReport report,
    String number,
    String sql,
    StatusSign state,
    String took,
    String rows,
    Optional<LockTaken> lock,
    Risk risk) {
  private static final List<String> ABOUT_ROWS =
      List.of("insert", "update", "delete", "merge", "select", "with", "copy", "values");

  /** Makes the row of a report. */
  public static StatementLine of(StatementReport report) {
    return new StatementLine(
        report,
        report.count() > 1
            ? (report.index() + 1) + "–" + (report.index() + report.count())
            : Integer.toString(report.index() + 1),
        ReportMarkdown.oneLine(report.sql()),
        StatusSign.of(report.outcome()),
        RelativeTime.took(report.took()),
        rows(report),
        LockStrength.strongest(report.locks()),
        Risk.of(report));
  }

  /** What makes or changes a table touches no rows, whatever the server counts. */
  private static String rows(StatementReport report) {
    if (report.rows().isEmpty()) {
      return "—";
    }
    long rows = report.rows().getAsLong();
    String sql = report.sql().stripLeading().toLowerCase(Locale.ROOT);
    return rows == 0 && ABOUT_ROWS.stream().noneMatch(sql::startsWith) ? "—" : Amounts.number(rows);
  }

  /** Everything the row says, for the clipboard and for those who listen. */
  public String spoken() {
    return String.join(
        ", ",
        number + " " + sql,
        state.word(),
        took,
        rows + " rows",
        lock.flatMap(l -> LockStrength.of(l.mode())).map(LockStrength::sql).orElse("no lock"));
  }
}
