package dev.drydock.ui.rehearsal;

import dev.drydock.run.FollowsFrom;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunOn;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.LockStrength;
import dev.drydock.ui.report.Risk;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The result of a dry run, as it is walked through. */
public final class RehearsalViewModel {
  final ObjectProperty<Optional<MigrationReport>> migration =
      new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<Optional<StatementLine>> statement =
      new SimpleObjectProperty<>(Optional.empty());
  final BooleanProperty byRisk = new SimpleBooleanProperty(true);

  private final RunReport report;
  private final Target target;
  private final ObservableList<StatementLine> statements = FXCollections.observableArrayList();

  public RehearsalViewModel(RunReport report, Target target) {
    this.report = report;
    this.target = target;
    migration.addListener((o, was, is) -> list());
    byRisk.addListener((o, was, is) -> list());
    migration.set(worthAlook());
  }

  public RunReport report() {
    return report;
  }

  public Target target() {
    return target;
  }

  public Verdict verdict() {
    return Verdict.of(report, target.word(), true);
  }

  /** The migrations in the order they ran. */
  public List<MigrationReport> migrations() {
    return report.migrations();
  }

  /** The statements of the selected migration, the riskiest first or as in the file. */
  public ObservableList<StatementLine> statements() {
    return FXCollections.unmodifiableObservableList(statements);
  }

  /** Whether it was a copy of the target that was run on. */
  public boolean isOnCopy() {
    return report.on() == RunOn.SCRATCH && !target.thrownAway();
  }

  /** Whether applying this plan can be offered. */
  public boolean canApply() {
    return report.mayBeApplied() && !target.thrownAway();
  }

  /** What the verdict does not say and a reader must not overlook. */
  public List<Risk.Chip> chips() {
    long rewrites = count(s -> !s.rewrites().isEmpty());
    long exclusive =
        count(
            s ->
                s.locks().stream()
                    .anyMatch(
                        lock ->
                            !lock.isNew()
                                && LockStrength.of(lock.mode())
                                    .filter(LockStrength.ACCESS_EXCLUSIVE::equals)
                                    .isPresent()));
    List<Risk.Chip> chips = new ArrayList<>();
    if (rewrites > 0) {
      chips.add(new Risk.Chip(Amounts.count(rewrites, "table rewrite"), Tone.DANGER));
    }
    if (exclusive > 0) {
      chips.add(
          new Risk.Chip(
              Amounts.count(exclusive, "exclusive lock") + " on live tables", Tone.WARNING));
    }
    return chips;
  }

  /** A migration's second line: {@code 31 statements · 412 ms · rewrites contacts}. */
  public static String summary(MigrationReport migration) {
    if (migration.statements().isEmpty()) {
      return migration.outcome() == StepOutcome.NOT_RUN ? "not run" : "no statements";
    }
    // What matters stands first: the end is cut where there is little room.
    List<String> parts = new ArrayList<>();
    migration.error().ifPresent(error -> parts.add("line " + error.place().line()));
    migration.statements().stream()
        .flatMap(s -> s.rewrites().stream())
        .distinct()
        .forEach(table -> parts.add("rewrites " + Risk.shortName(table)));
    parts.add(
        Amounts.count(
            migration.statements().stream().mapToLong(StatementReport::count).sum(), "statement"));
    parts.add(RelativeTime.took(migration.took()));
    return String.join(" · ", parts);
  }

  /** Selects the statement that another one follows from. */
  void show(FollowsFrom cause) {
    migrations().stream()
        .filter(report -> report.file().equals(cause.file()))
        .findFirst()
        .ifPresent(report -> migration.set(Optional.of(report)));
    statements.stream()
        .filter(line -> line.report().line() == cause.line())
        .findFirst()
        .ifPresent(line -> statement.set(Optional.of(line)));
  }

  /** The first failure, else the riskiest, else the first. */
  private Optional<MigrationReport> worthAlook() {
    return report.migrations().stream()
        .max(
            Comparator.comparingInt(
                m -> m.statements().stream().mapToInt(s -> Risk.of(s).rank()).max().orElse(0)));
  }

  private void list() {
    List<StatementLine> lines =
        new ArrayList<>(
            migration.get().map(MigrationReport::statements).orElse(List.of()).stream()
                .map(StatementLine::of)
                .toList());
    if (byRisk.get()) {
      lines.sort(Comparator.comparingInt((StatementLine line) -> -line.risk().rank()));
    }
    statements.setAll(lines);
    statement.set(lines.stream().findFirst());
  }

  private long count(java.util.function.Predicate<StatementReport> condition) {
    return report.migrations().stream()
        .flatMap(m -> m.statements().stream())
        .filter(condition)
        .count();
  }
}
