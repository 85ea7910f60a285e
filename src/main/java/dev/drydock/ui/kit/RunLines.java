package dev.drydock.ui.kit;

import dev.drydock.run.LockWait;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementError;
import dev.drydock.run.StatementReport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run's events as lines of the log. */
public final class RunLines {
  private RunLines() {}

  /** The line for an event; empty for one that says nothing new to a reader of the log. */
  public static Optional<LogLine> of(RunEvent event) {
    return switch (event) {
      case RunEvent.BackupStarted e ->
          line(e, "▶", Tone.ACCENT, Visible.of("Backing up " + e.database() + " to " + e.file()));
      case RunEvent.BackupGrown e -> Optional.empty();
      case RunEvent.BackupFinished e ->
          line(
              e,
              "✓",
              Tone.SUCCESS,
              Visible.of(
                  "Backed up %s: %s in %s"
                      .formatted(
                          e.database(), e.backup().size(), RelativeTime.took(e.backup().took()))));
      case RunEvent.RunStarted e ->
          line(
              e,
              "▶",
              Tone.ACCENT,
              counted(e.migrations(), "migration") + ", " + counted(e.statements(), "statement"));
      case RunEvent.MigrationStarted e ->
          line(e, "▶", Tone.ACCENT, Visible.of(e.version() + " " + e.name()));
      case RunEvent.StatementStarted e -> Optional.empty();
      case RunEvent.NoticeReceived e ->
          line(
              e,
              "",
              e.notice().severity().equals("WARNING") ? Tone.WARNING : Tone.NEUTRAL,
              e.notice().severity() + "  " + Visible.of(e.notice().message()));
      case RunEvent.Waiting e -> line(e, "◷", Tone.WARNING, waiting(e.lockWait()));
      case RunEvent.StatementFinished e -> statement(e, e.report());
      case RunEvent.MigrationFinished e -> migration(e, e.report());
      case RunEvent.Remark e -> line(e, "", Tone.NEUTRAL, Visible.of(e.text()));
      case RunEvent.RunFinished e -> finished(e, e.report());
    };
  }

  /** Who is in the way, in one sentence. */
  public static String waiting(LockWait wait) {
    String who =
        wait.holders().stream()
            .map(
                h ->
                    "pid "
                        + h.pid()
                        + " ("
                        + Visible.of(h.user())
                        + ", "
                        + h.state()
                        + " for "
                        + RelativeTime.took(h.since())
                        + ")")
            .collect(Collectors.joining(", "));
    return "waiting "
        + RelativeTime.took(wait.waited())
        + " for "
        + wait.modeName()
        + " on "
        + Visible.of(wait.relation())
        + (who.isEmpty() ? "" : ", held by " + who);
  }

  private static Optional<LogLine> statement(RunEvent event, StatementReport report) {
    return report
        .error()
        .flatMap(error -> line(event, "✕", Tone.DANGER, error(error)))
        .or(
            () ->
                report
                    .note()
                    .flatMap(
                        note ->
                            line(event, "◇", Tone.WARNING, "line " + report.line() + ": " + note)));
  }

  private static String error(StatementError error) {
    return "line "
        + error.place().line()
        + ": "
        + Visible.of(error.server().message())
        + " ["
        + error.server().sqlState()
        + "]";
  }

  private static Optional<LogLine> migration(RunEvent event, MigrationReport report) {
    StatusSign sign = StatusSign.of(report.outcome());
    return line(
        event,
        sign.sign(),
        sign.tone(),
        Visible.of(report.version() + " " + report.name())
            + "  "
            + counted(
                report.statements().stream().mapToInt(StatementReport::count).sum(), "statement")
            + ", "
            + RelativeTime.took(report.took())
            + report.committed().map(text -> ": " + text).orElse(""));
  }

  private static Optional<LogLine> finished(RunEvent event, RunReport report) {
    String how = report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    StatusSign sign =
        switch (report.outcome()) {
          case WOULD_APPLY, APPLIED, NOTHING_TO_DO -> StatusSign.OK;
          case CANCELLED -> StatusSign.CANCELLED;
          case UNPROVEN -> StatusSign.NOT_REHEARSABLE;
          case WOULD_FAIL, FAILED, IN_DOUBT, REFUSED -> StatusSign.FAILED;
        };
    return line(
        event,
        sign.sign(),
        sign.tone(),
        how
            + " in "
            + RelativeTime.took(report.took())
            + report.reason().map(problem -> ": " + problem.message()).orElse(""));
  }

  private static Optional<LogLine> line(RunEvent event, String sign, Tone tone, String text) {
    return Optional.of(new LogLine(event.at(), sign, tone, text));
  }

  private static String counted(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
