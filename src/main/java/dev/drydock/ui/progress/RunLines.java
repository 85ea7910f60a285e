package dev.drydock.ui.progress;

import dev.drydock.run.LockWait;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunEvent;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.server.ServerError;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.StepWord;
import dev.drydock.ui.report.Tone;
import dev.drydock.ui.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What of a run's events stands in its log, in words. */
final class RunLines {
  private final boolean rehearsal;
  private final String where;

  RunLines(boolean rehearsal, String where) {
    this.rehearsal = rehearsal;
    this.where = where;
  }

  /** The lines of an event; none for one that only moves the progress on. */
  List<RunLine> of(RunEvent event) {
    return switch (event) {
      case RunEvent.RunStarted started ->
          List.of(
              line(
                  event,
                  Tone.NEUTRAL,
                  "",
                  (rehearsal ? "Dry run on " : "Applying to ")
                      + where
                      + ": "
                      + Amounts.count(started.migrations(), "migration")
                      + ", "
                      + Amounts.count(started.statements(), "statement")));
      case RunEvent.MigrationStarted started ->
          List.of(line(event, Tone.ACCENT, "▶", started.file()));
      case RunEvent.NoticeReceived received ->
          List.of(
              line(
                  event,
                  received.notice().severity().equals("WARNING") ? Tone.WARNING : Tone.NEUTRAL,
                  "",
                  received.notice().severity() + "  " + received.notice().message()));
      case RunEvent.StatementFinished finished -> finished(event, finished.report());
      case RunEvent.MigrationFinished finished -> finished(event, finished.report());
      case RunEvent.Remark remark -> List.of(line(event, Tone.NEUTRAL, "", remark.text()));
      case RunEvent.RunFinished finished -> {
        Verdict verdict = Verdict.of(finished.report(), where);
        yield List.of(line(event, verdict.tone(), verdict.glyph(), verdict.headline()));
      }
      case RunEvent.StatementStarted _, RunEvent.Waiting _ -> List.of();
    };
  }

  /** The first line of a wait, when it begins. */
  static RunLine waiting(RunEvent event, LockWait wait) {
    String holders =
        String.join(
            ", ",
            wait.holders().stream()
                .map(
                    holder -> holder.user() + " (pid " + holder.pid() + ", " + holder.state() + ")")
                .toList());
    return line(
        event,
        Tone.WARNING,
        "⏳",
        "waits for " + wait.relation() + (holders.isEmpty() ? "" : ", held by " + holders));
  }

  private List<RunLine> finished(RunEvent event, StatementReport report) {
    List<RunLine> lines = new ArrayList<>();
    report
        .error()
        .ifPresent(
            error -> {
              ServerError server = error.server();
              lines.add(
                  line(
                      event,
                      Tone.DANGER,
                      "✕",
                      "line "
                          + error.place().line()
                          + ": "
                          + server.message()
                          + " ["
                          + server.sqlState()
                          + "]"));
              server.detail().ifPresent(d -> lines.add(line(event, Tone.DANGER, "", d)));
              server.hint().ifPresent(h -> lines.add(line(event, Tone.DANGER, "", h)));
            });
    report
        .note()
        .ifPresent(
            note ->
                lines.add(line(event, Tone.WARNING, "◇", "line " + report.line() + ": " + note)));
    return lines;
  }

  private List<RunLine> finished(RunEvent event, MigrationReport report) {
    StepWord word = StepWord.of(report.outcome(), rehearsal);
    String text =
        report.outcome() == StepOutcome.OK
            ? report.file()
                + "  "
                + Amounts.count(
                    report.statements().stream().mapToLong(s -> s.count()).sum(), "statement")
                + ", "
                + Amounts.duration(report.took())
            : report.file() + "  " + word.word().toLowerCase(java.util.Locale.ROOT);
    List<RunLine> lines = new ArrayList<>();
    lines.add(line(event, word.tone(), word.glyph(), text));
    report.committed().ifPresent(c -> lines.add(line(event, Tone.NEUTRAL, "", c)));
    return lines;
  }

  private static RunLine line(RunEvent event, Tone tone, String glyph, String text) {
    return new RunLine(event.at(), tone, glyph, text);
  }
}
