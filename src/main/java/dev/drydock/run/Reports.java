package dev.drydock.run;

import dev.drydock.migration.Version;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.TableEffect;
import dev.drydock.run.effects.TableSums;
import dev.drydock.server.Notice;
import dev.drydock.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Puts reports together. */
final class Reports {
  private Reports() {}

  static Draft statement(Step step, StepOutcome outcome, Duration took) {
    return new Draft(step, outcome, took);
  }

  /**
   * A COMMIT or ROLLBACK of the file's own that went well.
   *
   * @param began when it was sent, as {@link System#nanoTime} has it
   */
  static StatementReport ended(PlannedMigration planned, Statement end, long began) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return statement(Step.of(planned.script(), end), StepOutcome.OK, took).report();
  }

  static MigrationReport migration(
      PlannedMigration planned,
      StepOutcome outcome,
      Duration took,
      List<StatementReport> statements,
      Optional<String> committed) {
    return new MigrationReport(
        planned.migration().version().map(Version::text).orElse(""),
        planned.migration().name(),
        planned.migration().file(),
        outcome,
        planned.transaction(),
        took,
        statements,
        committed,
        tables(planned, statements),
        List.of());
  }

  /** What a migration does to each relation. */
  static List<TableEffect> tables(PlannedMigration planned, List<StatementReport> statements) {
    return TableSums.of(transactions(planned, statements));
  }

  /** Each segment is a transaction; what no segment holds is one by itself. */
  private static List<TableSums.Transaction> transactions(
      PlannedMigration planned, List<StatementReport> statements) {
    Map<Integer, Integer> segments = new HashMap<>();
    for (int i = 0; i < planned.segments().size(); i++) {
      for (Statement statement : planned.segments().get(i).statements()) {
        segments.put(statement.index(), i);
      }
    }
    Map<Integer, List<TableSums.Step>> steps = new TreeMap<>();
    for (StatementReport report : statements) {
      int segment = segments.getOrDefault(report.index(), -1);
      steps
          .computeIfAbsent(segment, number -> new ArrayList<>())
          .add(new TableSums.Step(report.effects(), report.took()));
    }
    return steps.values().stream().map(TableSums.Transaction::new).toList();
  }

  static RunEvent started(PlannedMigration planned, int number) {
    return new RunEvent.MigrationStarted(
        Instant.now(),
        number,
        planned.migration().version().map(Version::text).orElse(""),
        planned.migration().name(),
        planned.migration().file(),
        planned.script().statements().size());
  }

  static MigrationReport notRun(PlannedMigration planned) {
    return migration(planned, StepOutcome.NOT_RUN, Duration.ZERO, List.of(), Optional.empty());
  }

  /** A statement's report while it is put together. */
  static final class Draft {
    private final Step step;
    private StepOutcome outcome;
    private final Duration took;
    private OptionalLong rows = OptionalLong.empty();
    private List<Notice> notices = List.of();
    private Effects effects = Effects.NONE;
    private Optional<StatementError> error = Optional.empty();
    private Optional<String> note = Optional.empty();

    private Draft(Step step, StepOutcome outcome, Duration took) {
      this.step = step;
      this.outcome = outcome;
      this.took = took;
    }

    Draft outcome(StepOutcome end) {
      outcome = end;
      return this;
    }

    Draft rows(long count) {
      rows = OptionalLong.of(count);
      return this;
    }

    Draft notices(List<Notice> heard) {
      notices = heard;
      return this;
    }

    Draft effects(Effects seen) {
      effects = seen;
      return this;
    }

    Draft error(StatementError failure) {
      error = Optional.of(failure);
      return this;
    }

    Draft note(String text) {
      note = Optional.of(text);
      return this;
    }

    StatementReport report() {
      return new StatementReport(
          new ReportedStatement(
              step.first().index(),
              step.statements().size(),
              step.line(),
              step.endLine(),
              step.shown()),
          new Judgement(outcome, note, Optional.empty()),
          took,
          rows,
          notices,
          effects,
          error);
    }
  }
}
