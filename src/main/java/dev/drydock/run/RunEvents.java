package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.backup.Backup;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalRun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hands events on, one at a time and in order, whichever thread they come from, and keeps them in
 * the journal. A journal that cannot be written any more stops the run at its next step.
 */
final class RunEvents {
  private final RunListener listener;
  private final JournalRun journal;
  private Optional<DrydockException> failure = Optional.empty();

  RunEvents(RunListener listener, JournalRun journal) {
    this.listener = listener;
    this.journal = journal;
  }

  synchronized void emit(RunEvent event) {
    listener.on(event);
    try {
      if (failure.isEmpty()) {
        keep(event);
      }
    } catch (DrydockException e) {
      failure = Optional.of(e);
    }
  }

  /** Notes that the journal failed elsewhere. */
  synchronized void failed(DrydockException cause) {
    failure = failure.or(() -> Optional.of(cause));
  }

  void remark(String text) {
    emit(new RunEvent.Remark(Instant.now(), text));
  }

  /**
   * To be called before anything is done to the database.
   *
   * @throws DrydockException when an event could not be journalled
   */
  synchronized void check() throws DrydockException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void keep(RunEvent event) throws DrydockException {
    switch (event) {
      case RunEvent.MigrationStarted started ->
          journal.eventWithNext("migration", Map.of("file", started.file()));
      case RunEvent.StatementFinished finished -> statement(finished.report());
      case RunEvent.NoticeReceived notice ->
          journal.event(
              "notice",
              Map.of("severity", notice.notice().severity(), "message", notice.notice().message()));
      case RunEvent.Waiting waiting -> journal.event("waiting", fields(waiting.lockWait()));
      case RunEvent.Remark remark -> journal.event("remark", Map.of("text", remark.text()));
      case RunEvent.MigrationFinished finished ->
          journal.step(
              new JournalEntry.Step(
                  finished.report().version(),
                  finished.report().file(),
                  Names.of(finished.report().outcome()),
                  finished.report().took()));
      case RunEvent.BackupFinished finished -> journal.event("backup", fields(finished.backup()));
      // The header, the line of the statement's end and the last line say these.
      case RunEvent.BackupStarted started -> {}
      case RunEvent.BackupGrown grown -> {}
      case RunEvent.RunStarted started -> {}
      case RunEvent.StatementStarted started -> {}
      case RunEvent.RunFinished finished -> {}
    }
  }

  private void statement(StatementReport report) throws DrydockException {
    if (report.error().isPresent()) {
      journal.event("statement", fields(report));
    } else {
      journal.eventWithNext("statement", fields(report));
    }
  }

  private static Map<String, ?> fields(StatementReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", report.line());
    fields.put("count", report.count());
    fields.put("sql", report.sql());
    fields.put("outcome", Names.of(report.outcome()));
    fields.put("durationMs", report.took().toMillis());
    report.rows().ifPresent(rows -> fields.put("rows", rows));
    report
        .error()
        .ifPresent(
            error -> {
              fields.put("sqlState", error.server().sqlState());
              fields.put("message", error.server().message());
              fields.put("errorLine", error.place().line());
            });
    return fields;
  }

  private static Map<String, ?> fields(Backup backup) {
    return Map.of(
        "file", backup.file().toString(),
        "bytes", backup.bytes(),
        "durationMs", backup.took().toMillis());
  }

  private static Map<String, ?> fields(LockWait wait) {
    return Map.of(
        "relation", wait.relation(),
        "mode", wait.mode(),
        "waitedMs", wait.waited().toMillis(),
        "holders", wait.holders().stream().map(LockWait.Holder::pid).toList());
  }
}
