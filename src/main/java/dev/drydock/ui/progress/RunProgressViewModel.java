package dev.drydock.ui.progress;

import dev.drydock.run.LockWait;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.RunLines;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A run as its events tell it. Fed with batches on the JavaFX thread; a batch changes each property
 * once, however many events it has.
 */
public final class RunProgressViewModel {
  private final ObservableList<MigrationStep> steps = FXCollections.observableArrayList();
  private final ObservableList<MigrationStep> stepsView =
      FXCollections.unmodifiableObservableList(steps);
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("Preparing…");
  private final ReadOnlyObjectWrapper<Optional<RunEvent.StatementStarted>> statement =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LockWait>> lockWait =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final boolean rehearsal;
  private Instant startedAt = Instant.now();
  private final ReadOnlyIntegerWrapper shownStep = new ReadOnlyIntegerWrapper();
  private int current = -1;
  private long doneBefore;
  private long total;
  private int migrations;
  private boolean backedUp;

  /**
   * @param rehearsal nothing stays
   * @param planned what is known to run, before it begins; may be empty
   */
  public RunProgressViewModel(boolean rehearsal, List<MigrationStep> planned) {
    this.rehearsal = rehearsal;
    steps.setAll(planned);
  }

  /**
   * Takes in events, in their order.
   *
   * @return the lines for the log
   */
  public List<LogLine> accept(List<RunEvent> events) {
    List<LogLine> lines = new ArrayList<>();
    Progress progress = new Progress();
    for (RunEvent event : events) {
      if (progress.take(event)) {
        RunLines.of(event).ifPresent(lines::add);
      }
    }
    progress.publish();
    return lines;
  }

  /** The migrations of the run, in order. */
  public ObservableList<MigrationStep> steps() {
    return stepsView;
  }

  /** Of all statements, from 0 to 1. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** For instance {@code migration 3 of 7 · statement 12 of 24}. */
  public ReadOnlyStringProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** Where among the migrations the run is. */
  public ReadOnlyIntegerProperty currentProperty() {
    return shownStep.getReadOnlyProperty();
  }

  /** The statement that runs. */
  public ReadOnlyObjectProperty<Optional<RunEvent.StatementStarted>> statementProperty() {
    return statement.getReadOnlyProperty();
  }

  /** What the running statement waits for. */
  public ReadOnlyObjectProperty<Optional<LockWait>> lockWaitProperty() {
    return lockWait.getReadOnlyProperty();
  }

  /** The result, once there is one. */
  public ReadOnlyObjectProperty<Optional<RunReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** One batch: gathers the changes, then sets each property once. */
  private final class Progress {
    private Optional<RunEvent.StatementStarted> running = statement.get();
    private Optional<LockWait> waiting = lockWait.get();
    private Optional<String> before = Optional.empty();
    private MigrationStep step = current >= 0 ? steps.get(current) : null;

    /** Whether it belongs in the log: a wait does when it begins. */
    boolean take(RunEvent event) {
      boolean worthALine = true;
      switch (event) {
        case RunEvent.BackupStarted backup -> {
          startedAt = backup.at();
          backedUp = true;
          before = Optional.of("Backing up " + backup.database() + " to " + backup.file());
        }
        case RunEvent.BackupGrown backup ->
            before =
                Optional.of(
                    "Backing up %s: %s · %s"
                        .formatted(
                            backup.database(), Amounts.bytes(backup.bytes()), backup.file()));
        case RunEvent.BackupFinished backup ->
            before = Optional.of("Backed up " + backup.database());
        case RunEvent.RunStarted started -> {
          if (!backedUp) {
            startedAt = started.at();
          }
          total = started.statements();
          migrations = started.migrations();
        }
        case RunEvent.MigrationStarted started -> begin(started);
        case RunEvent.StatementStarted started -> {
          running = Optional.of(started);
          waiting = Optional.empty();
          if (step != null && started.index() < step.done()) {
            step = step.with(step.state(), started.index(), Optional.empty()); // tried once more
          }
        }
        case RunEvent.Waiting wait -> {
          worthALine = waiting.isEmpty();
          waiting = Optional.of(wait.lockWait());
        }
        case RunEvent.StatementFinished finished -> {
          waiting = Optional.empty();
          if (step != null) {
            step =
                step.with(step.state(), step.done() + finished.report().count(), Optional.empty());
          }
        }
        case RunEvent.MigrationFinished finished -> {
          running = Optional.empty();
          waiting = Optional.empty();
          if (step != null) {
            doneBefore += step.statements();
            step =
                step.with(
                    Steps.sign(finished.report().outcome(), rehearsal),
                    step.done(),
                    Optional.of(finished.report().took()));
            steps.set(current, step);
            step = null;
            current = -1;
          }
        }
        case RunEvent.RunFinished finished -> {
          running = Optional.empty();
          waiting = Optional.empty();
          report.set(Optional.of(finished.report()));
        }
        case RunEvent.NoticeReceived _, RunEvent.Remark _ -> {}
      }
      return worthALine;
    }

    private void begin(RunEvent.MigrationStarted started) {
      MigrationStep begun =
          MigrationStep.waiting(
                  started.version(), started.name(), started.file(), started.statements())
              .with(StatusSign.RUNNING, 0, Optional.empty());
      int at = started.number() - 1;
      if (at < steps.size()) {
        steps.set(at, begun);
      } else {
        steps.add(begun);
        at = steps.size() - 1;
      }
      current = at;
      step = begun;
    }

    void publish() {
      before.map(Visible::of).ifPresent(position::set);
      if (step != null) {
        steps.set(current, step);
        shownStep.set(current);
        position.set(
            "migration "
                + Amounts.number(current + 1)
                + " of "
                + Amounts.number(Math.max(migrations, steps.size()))
                + " · statement "
                + Amounts.number(Math.min(step.done() + 1L, step.statements()))
                + " of "
                + Amounts.number(step.statements()));
      }
      long done = doneBefore + (step == null ? 0 : step.done());
      fraction.set(
          report.get().isPresent() ? 1 : total == 0 ? 0 : Math.min(1, (double) done / total));
      statement.set(running);
      lockWait.set(waiting);
    }
  }
}
