package dev.drydock.ui.apply;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.BackupOffer;
import dev.drydock.command.PendingPlan;
import dev.drydock.problem.Problem;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.report.Verdict;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is asked before anything is written: what, where, how, and the proof that it is meant. */
public final class ApplyConfirmViewModel {

  /** Something to know before agreeing. */
  public record Point(Tone tone, String glyph, String text) {}

  final ObjectProperty<Duration> lockTimeout = new SimpleObjectProperty<>(Duration.ofSeconds(3));
  final ObjectProperty<Duration> statementTimeout = new SimpleObjectProperty<>(Duration.ZERO);
  final ObjectProperty<Integer> retries = new SimpleObjectProperty<>(5);
  final StringProperty typed = new SimpleStringProperty("");

  final BooleanProperty backUp = new SimpleBooleanProperty();
  final StringProperty backupFile = new SimpleStringProperty("");

  private final Target target;
  private final PendingPlan plan;
  private final ApplyPending.Options asked;
  private final BackupOffer backup;
  private final Optional<RunReport> rehearsed;
  private final Instant now;
  private final BooleanBinding ready;

  /**
   * @param asked what was chosen so far, such as the last version
   * @param backup whether the database could be backed up before, and to which file
   * @param rehearsed the dry run this follows, if any
   */
  public ApplyConfirmViewModel(
      Target target,
      PendingPlan plan,
      ApplyPending.Options asked,
      BackupOffer backup,
      Optional<RunReport> rehearsed,
      Instant now) {
    this.target = target;
    this.plan = plan;
    this.asked = asked;
    this.backup = backup;
    this.rehearsed = rehearsed;
    this.now = now;
    lockTimeout.set(asked.lockTimeout());
    statementTimeout.set(asked.statementTimeout());
    retries.set(asked.retries());
    backupFile.set(backup.suggested().toString());
    ready =
        Bindings.createBooleanBinding(
            () ->
                plan.refusals().isEmpty()
                    && !plan.migrations().isEmpty()
                    && requiredName().map(name -> name.equals(typed.get())).orElse(true)
                    && (!backUp.get() || namedFile().isPresent()),
            typed,
            backUp,
            backupFile);
  }

  public Target target() {
    return target;
  }

  public PendingPlan plan() {
    return plan;
  }

  /** {@code Apply 6 migrations to production}. */
  public String title() {
    return "Apply " + Amounts.count(plan.migrations().size(), "migration") + " to " + target.word();
  }

  /** {@code Apply 6 to PRODUCTION}. */
  public String buttonLabel() {
    return "Apply " + Amounts.number(plan.migrations().size()) + " to " + target.word();
  }

  /** The database name that has to be typed, on production. */
  public Optional<String> requiredName() {
    return target.production() ? Optional.of(target.facts().database()) : Optional.empty();
  }

  /** Why there can be no backup, in words; empty when there can. */
  public Optional<String> noBackup() {
    return backup.refusal().map(Problem::inWords);
  }

  /** The file as it is typed; empty for what is the name of none. */
  Optional<Path> namedFile() {
    try {
      return Optional.of(backupFile.get().strip())
          .filter(text -> !text.isEmpty())
          .map(Path::of)
          .filter(file -> file.isAbsolute() && file.getFileName() != null);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether the button may be pressed. */
  public BooleanBinding readyProperty() {
    return ready;
  }

  /** What to know before agreeing: refusals first. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (Problem refusal : plan.refusals()) {
      points.add(new Point(Tone.DANGER, "✕", refusal.inWords()));
    }
    points.add(rehearsal());
    for (PendingPlan.Planned planned : plan.migrations()) {
      transaction(planned).ifPresent(points::add);
    }
    return points;
  }

  /** What is carried out when the person agrees; bound to exactly the plan that was shown. */
  public ApplyPending.Options options() {
    return new ApplyPending.Options(
        asked.to(),
        Optional.of(plan.fingerprint()),
        lockTimeout.get(),
        statementTimeout.get(),
        retries.get(),
        asked.outOfOrder(),
        backUp.get() ? namedFile() : Optional.empty());
  }

  private Point rehearsal() {
    if (rehearsed.isEmpty()) {
      return new Point(
          Tone.WARNING, "⚠", "Not dry-run yet: whether these would apply has not been tried.");
    }
    RunReport report = rehearsed.get();
    if (!report.fingerprint().equals(plan.fingerprint())) {
      return new Point(
          Tone.WARNING, "⚠", "Files or history have changed since the dry run: run it again.");
    }
    String ago = RelativeTime.ago(report.startedAt(), now);
    Verdict verdict = Verdict.of(report, target.word(), true);
    return verdict.tone() == Tone.SUCCESS
        ? new Point(
            Tone.SUCCESS,
            "✓",
            "The plan still matches: files and history are as dry-run " + ago + ".")
        : report.outcome() == Outcome.CANCELLED
            ? new Point(
                Tone.WARNING,
                "⊘",
                "The last dry run was cancelled: whether these would apply is not known.")
            : new Point(verdict.tone(), verdict.glyph(), verdict.headline());
  }

  private static Optional<Point> transaction(PendingPlan.Planned planned) {
    return switch (planned.transaction()) {
      case RUNNER -> Optional.empty();
      case FILE ->
          Optional.of(
              new Point(
                  Tone.NEUTRAL,
                  "◇",
                  planned.file() + " brings its own BEGIN and COMMIT, which are kept."));
      case SEGMENTS ->
          Optional.of(
              new Point(
                  Tone.WARNING,
                  "⚠",
                  planned.file()
                      + " runs in several transactions: a failure leaves what was committed"
                      + " before it."));
      case NONE ->
          Optional.of(
              new Point(
                  Tone.WARNING,
                  "⚠",
                  planned.file()
                      + " cannot run in a transaction: a failure leaves what ran before it."));
    };
  }
}
