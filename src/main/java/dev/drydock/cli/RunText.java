package dev.drydock.cli;

import dev.drydock.run.LockWait;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunOn;
import dev.drydock.run.StatementError;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.effects.Bytes;
import dev.drydock.server.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A run as it goes on, line by line on standard error. */
final class RunText implements RunListener {
  private static final Duration TELL_EVERY = Duration.ofSeconds(10);

  private final Terminal terminal;
  private final boolean colour;

  /** What was told once needs no telling at every other statement that fails for it. */
  private final Set<String> explained = new HashSet<>();

  private Instant backupTold = Instant.now();

  RunText(Terminal terminal) {
    this.terminal = terminal;
    this.colour = terminal.colour();
  }

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.RunStarted started ->
          terminal.tell(
              (started.on() == RunOn.TARGET ? "On the target: " : "On scratch: ")
                  + Words.count(started.migrations(), "migration")
                  + ", "
                  + Words.count(started.statements(), "statement"));
      case RunEvent.BackupStarted started ->
          terminal.tell("Backing up " + started.database() + " to " + started.file());
      case RunEvent.BackupGrown grown -> grown(grown);
      case RunEvent.BackupFinished finished ->
          paint(
              Colour.GOOD,
              "  ✓ %s in %s"
                  .formatted(finished.backup().size(), Times.took(finished.backup().took())));
      case RunEvent.MigrationStarted started ->
          terminal.tell(
              "▶ " + started.file() + " (" + Words.count(started.statements(), "statement") + ")");
      case RunEvent.NoticeReceived received -> notice(received.notice());
      case RunEvent.Waiting waiting -> waiting(waiting.lockWait());
      case RunEvent.StatementFinished finished -> failure(finished.report());
      case RunEvent.MigrationFinished finished -> migration(finished.report());
      case RunEvent.Remark remark -> terminal.tell("  " + remark.text());
      case RunEvent.StatementStarted _, RunEvent.RunFinished _ -> {}
    }
  }

  /** What lasts is told of now and then. */
  private void grown(RunEvent.BackupGrown grown) {
    if (Duration.between(backupTold, grown.at()).compareTo(TELL_EVERY) >= 0) {
      backupTold = grown.at();
      terminal.tell("  %s written so far".formatted(Bytes.words(grown.bytes())));
    }
  }

  private void notice(Notice notice) {
    terminal.tell("  " + notice.severity() + ": " + notice.message());
  }

  private void waiting(LockWait wait) {
    String holders = wait.holders().stream().map(RunText::holder).collect(Collectors.joining("; "));
    terminal.tell(
        "  waiting "
            + Times.took(wait.waited())
            + " for "
            + wait.modeName()
            + " on "
            + wait.relation()
            + (holders.isEmpty() ? "" : ", held by " + holders));
  }

  static String holder(LockWait.Holder holder) {
    return "pid "
        + holder.pid()
        + " ("
        + holder.user()
        + (holder.application().isEmpty() ? "" : ", " + holder.application())
        + ", "
        + holder.state()
        + " for "
        + Times.took(holder.since())
        + "): "
        + Words.first(holder.query(), 60);
  }

  private void failure(StatementReport report) {
    report.note().ifPresent(note -> terminal.tell("  line " + report.line() + ": " + note));
    report.error().ifPresent(error -> error(error, report.outcome() == StepOutcome.FOLLOWS_FROM));
  }

  /**
   * @param follows the note has told why, and what would mend it stands where the cause does
   */
  private void error(StatementError error, boolean follows) {
    String place = error.place().file() + ":" + error.place().line() + ":" + error.place().column();
    paint(
        Colour.BAD,
        "  ✕ " + place + ": " + error.server().sqlState() + " " + error.server().message());
    error.server().detail().ifPresent(detail -> terminal.tell("    " + detail));
    error.server().hint().ifPresent(hint -> terminal.tell("    Hint: " + hint));
    if (follows) {
      return;
    }
    if (explained.add(error.explanation().text() + error.explanation().remedy())) {
      terminal.tell("    " + error.explanation().text());
      terminal.tell("    " + error.explanation().remedy());
    }
    error.explanation().fixes().forEach(fix -> terminal.tell("    → " + fix.title()));
  }

  private void migration(MigrationReport report) {
    switch (report.outcome()) {
      case OK -> paint(Colour.GOOD, "  ✓ " + Times.took(report.took()));
      case FAILED -> paint(Colour.BAD, "  ✕ failed after " + Times.took(report.took()));
      case CANCELLED -> paint(Colour.WARN, "  ⊘ cancelled after " + Times.took(report.took()));
      case IN_DOUBT -> paint(Colour.BAD, "  ? in doubt");
      case NOT_REHEARSABLE -> paint(Colour.WARN, "  ! could not be rehearsed");
      case NEEDS_DATA -> paint(Colour.WARN, "  ! needs data that is not there");
      case FOLLOWS_FROM -> paint(Colour.WARN, "  ✕ fails because an earlier one did");
      case NOT_RUN -> paint(Colour.FAINT, "  · not run");
    }
    report.committed().ifPresent(words -> terminal.tell("    " + words));
  }

  private void paint(Colour painted, String text) {
    terminal.out().flush();
    terminal.err().println(painted.paint(OneLine.of(text), colour));
    terminal.err().flush();
  }
}
