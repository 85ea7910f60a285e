package dev.drydock.run;

import dev.drydock.explain.Failed;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.NoticeReading;
import dev.drydock.server.Notice;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Sends the steps of one migration and tells what each did. */
final class StepRunner {
  private final WriteSession session;
  private final RunEvents events;
  private final Watch watch;
  private final StepProbe probe;
  private final Excuse excuse;
  private final Sending sending;
  private final Explained explained;
  private final String file;
  private Optional<Failed.Source> source = Optional.empty();

  /** Why an error proves nothing, where it does not. */
  @FunctionalInterface
  interface Excuse {
    /** Takes every error as it is. */
    Excuse NEVER = (step, error) -> Optional.empty();

    Optional<String> of(Step step, ServerError error);
  }

  /** What is sent in place of a statement; empty for nearly all. */
  @FunctionalInterface
  interface Sending {
    Optional<SentInstead> of(Script script, Statement statement);
  }

  StepRunner(
      WriteSession session,
      RunEvents events,
      Watch watch,
      StepProbe probe,
      Excuse excuse,
      Sending sending,
      Explained explained,
      String file) {
    this.session = session;
    this.events = events;
    this.watch = watch;
    this.probe = probe;
    this.excuse = excuse;
    this.sending = sending;
    this.explained = explained;
    this.file = file;
  }

  /**
   * Sends a step. What the server refuses is in the report.
   *
   * @throws DrydockException when the journal cannot be written; nothing was sent then
   */
  StatementReport run(Step step) throws DrydockException {
    StatementReport report = lookedUp(attempt(step));
    finished(report);
    return report;
  }

  /** The same, for those who have a word to say before the report is told. */
  StatementReport attempt(Step step) throws DrydockException {
    events.check();
    StepUnderway underway = begin(step);
    return report(underway, send(step, underway::heard));
  }

  /** Tells that a step is sent now, or that the server has come to it. */
  StepUnderway begin(Step step) {
    events.emit(
        new RunEvent.StatementStarted(
            Instant.now(),
            step.first().index(),
            step.statements().size(),
            step.line(),
            step.shown()));
    return new StepUnderway(step, events);
  }

  /** Tells of a step that went well. */
  StatementReport done(StepUnderway underway, long rows) {
    Result result =
        new Result(OptionalLong.of(rows), Effects.NONE, Optional.empty(), System.nanoTime());
    StatementReport report = report(underway, result);
    finished(report);
    return report;
  }

  /** Tells of a step of one statement that the server refused. */
  StatementReport refused(StepUnderway underway, ServerException cause) {
    Result result = Result.failed(cause, underway.step().first());
    StatementReport report = lookedUp(report(underway, result));
    finished(report);
    return report;
  }

  /**
   * The report of the last attempt with what can be looked up about its error, now that the failing
   * statement was rolled back if it is to be.
   */
  StatementReport lookedUp(StatementReport report) {
    return report
        .error()
        .map(e -> report.withError(explained.lookedUp(e.server(), source, e.place())))
        .orElse(report);
  }

  /** Tells of a step that was attempted. */
  void finished(StatementReport report) {
    events.emit(new RunEvent.StatementFinished(Instant.now(), report));
  }

  /** A step that is passed over, and why. */
  StatementReport skip(Step step, StepOutcome outcome, String note) {
    return skip(step, outcome, note, Effects.NONE);
  }

  /**
   * @param known what it would do
   */
  StatementReport skip(Step step, StepOutcome outcome, String note, Effects known) {
    StatementReport report =
        Reports.statement(step, outcome, Duration.ZERO).note(note).effects(known).report();
    finished(report);
    return report;
  }

  private record Result(
      OptionalLong rows, Effects effects, Optional<Refused> failure, long endNanos) {
    static Result failed(ServerException cause, Statement at) {
      return new Result(
          OptionalLong.empty(),
          Effects.NONE,
          Optional.of(new Refused(cause, at)),
          System.nanoTime());
    }
  }

  private record Refused(ServerException cause, Statement at) {}

  private Result send(Step step, Consumer<Notice> heard) {
    watch.begin();
    try {
      OptionalLong rows = OptionalLong.of(execute(step, heard));
      watch.end();
      long end = System.nanoTime();
      return new Result(rows, probe.after(step), Optional.empty(), end);
    } catch (WriteSession.GroupFailure failure) {
      return placed(step, failure, heard);
    } catch (ServerException e) {
      return Result.failed(e, step.first());
    } finally {
      watch.end();
    }
  }

  private long execute(Step step, Consumer<Notice> heard)
      throws ServerException, WriteSession.GroupFailure {
    if (step.statements().size() > 1) {
      return session.executeGroup(step.texts(), heard).stream().mapToLong(Long::longValue).sum();
    }
    return execute(step, step.first(), heard);
  }

  private long execute(Step step, Statement statement, Consumer<Notice> heard)
      throws ServerException {
    String text =
        sending
            .of(step.script(), statement)
            .map(SentInstead::text)
            .orElseGet(() -> step.script().textOf(statement));
    if (statement.kind() == StatementKind.COPY_FROM_STDIN) {
      return session.copyIn(text, statement.copyData().orElse(""));
    }
    if (statement.kind() == StatementKind.COPY_TO_STDOUT) {
      return session.copyOut(text);
    }
    return session.execute(text, heard).rows();
  }

  /** The failing statement of a group; one by one where the driver did not say which it is. */
  private Result placed(Step step, WriteSession.GroupFailure failure, Consumer<Notice> heard) {
    if (failure.index() >= 0) {
      return Result.failed(cause(failure), step.statements().get(failure.index()));
    }
    for (Statement statement : step.statements()) {
      try {
        execute(step, statement, heard);
      } catch (ServerException e) {
        return Result.failed(e, statement);
      }
    }
    return Result.failed(cause(failure), step.first());
  }

  private static ServerException cause(WriteSession.GroupFailure failure) {
    return (ServerException) failure.getCause();
  }

  private StatementReport report(StepUnderway underway, Result result) {
    Step step = underway.step();
    List<Notice> notices = underway.notices();
    Duration took = Duration.ofNanos(result.endNanos() - underway.startNanos());
    List<String> along = NoticeReading.takenAlong(notices);
    Reports.Draft draft =
        Reports.statement(step, StepOutcome.OK, took)
            .notices(notices)
            .effects(result.effects().told(along, NoticeReading.alreadyThere(notices)));
    if (!step.first().command().startsWith("TRUNCATE")) {
      explained.takenAlong(file, step.line(), along);
    }
    result.rows().ifPresent(draft::rows);
    sending.of(step.script(), step.first()).ifPresent(sent -> draft.note(sent.note()));
    if (result.failure().filter(f -> watch.cancelled(f.cause().error())).isPresent()) {
      return draft.report().cancelled();
    }
    result.failure().ifPresent(failure -> tell(draft, step, failure));
    return draft.report();
  }

  private void tell(Reports.Draft draft, Step step, Refused failure) {
    ServerError error = failure.cause().error();
    source = Optional.of(new Failed.Source(step.script(), failure.at(), file));
    Place place = ErrorPlacement.of(step.script(), failure.at(), error, file);
    draft.error(explained.atOnce(error, source, place));
    Optional<String> excused = excuse.of(step, error);
    draft.outcome(excused.isPresent() ? StepOutcome.NOT_REHEARSABLE : StepOutcome.FAILED);
    excused.ifPresent(draft::note);
  }
}
