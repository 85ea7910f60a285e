package dev.drydock.ui.console;

import dev.drydock.command.RunQuery;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.query.WriteUnlock;
import dev.drydock.query.WriteUnlock.State;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Unlocks a tab for writing, says how it stands, and ends its transaction. Only where the profile
 * allows it; JavaFX thread only.
 */
final class UnlockStrip extends HBox {
  private static final Duration TICK = Duration.ofMillis(500);

  private final RunQuery use;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Consumer<Boolean> writing;
  private final Label words = new Label("This tab is read only.");
  private final Button unlock = button("Unlock for writing, 10 minutes", "unlock");
  private final Button commit = button("Commit", "commit");
  private final Button rollback = button("Roll back", "rollback");
  private final Button lock = button("Lock again", "lock");
  private Optional<WriteUnlock> open = Optional.empty();
  private Tasks.Repetition ticking = () -> {};
  private boolean busy;

  /**
   * @param writing hears whether the tab writes now
   */
  UnlockStrip(
      RunQuery use,
      Workspace workspace,
      Tasks tasks,
      Navigation navigation,
      Consumer<Boolean> writing) {
    this.use = use;
    this.workspace = workspace;
    this.tasks = tasks;
    this.navigation = navigation;
    this.writing = writing;
    getStyleClass().add("query-bar");
    setAlignment(Pos.CENTER_LEFT);
    words.setWrapText(true);
    words.setId("unlock-words");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    commit.getStyleClass().add("success");
    unlock.setOnAction(e -> unlock());
    commit.setOnAction(e -> end("commit", WriteUnlock::commit));
    rollback.setOnAction(e -> end("roll back", WriteUnlock::rollback));
    lock.setOnAction(e -> end("lock the tab", WriteUnlock::close));
    getChildren().addAll(words, gap, unlock, rollback, commit, lock);
    boolean allowed = use.mayUnlock(workspace);
    setVisible(allowed);
    setManaged(allowed);
    buttons();
  }

  /** Where statements go while the tab is unlocked. */
  Optional<WriteUnlock> open() {
    return open;
  }

  /** Whether something was run that is not committed yet. */
  boolean uncommitted() {
    return open.filter(u -> u.state() instanceof State.Open(boolean begun) && begun).isPresent();
  }

  /** While a statement runs, its transaction is not ended but by locking. */
  void running(boolean now) {
    busy = now;
    buttons();
  }

  /** Ends it, whatever runs; blocks until what was not committed is taken back. */
  void close() {
    open.ifPresent(WriteUnlock::close);
  }

  private void unlock() {
    unlock.setDisable(true);
    tasks
        .run(
            "Unlock the tab",
            progress -> use.unlock(workspace, state -> tasks.later(() -> show(state))))
        .onDone(
            unlocked -> {
              open = Optional.of(unlocked);
              ticking = tasks.every(TICK, this::tick);
              writing.accept(true);
              tick();
            })
        .onProblem(navigation.notifier()::problem)
        .onEnd(this::buttons);
  }

  private interface Ending {
    void end(WriteUnlock unlocked) throws DrydockException;
  }

  private void end(String name, Ending ending) {
    Optional<WriteUnlock> ended = open;
    busy = true;
    buttons();
    ended.ifPresent(
        unlocked ->
            tasks
                .run(
                    name,
                    progress -> {
                      ending.end(unlocked);
                      return true;
                    })
                .onProblem(navigation.notifier()::problem)
                .onEnd(() -> running(false)));
  }

  private void tick() {
    open.ifPresent(unlocked -> show(unlocked.state()));
  }

  private void show(State state) {
    switch (state) {
      case State.Open standing -> {
        long seconds = open.map(WriteUnlock::left).orElse(WriteUnlock.LASTS).toSeconds();
        words.setText(
            "Unlocked for writing, %d:%02d left. %s"
                .formatted(
                    seconds / 60,
                    seconds % 60,
                    standing.transaction()
                        ? "What you ran is not committed: nobody else sees it yet."
                        : "Nothing waits to be committed."));
      }
      case State.Ended ended -> {
        ticking.close();
        open = Optional.empty();
        writing.accept(false);
        if (ended.why() == WriteUnlock.End.CONNECTION_LOST) {
          navigation.refresh();
        }
        words.setText(
            switch (ended.why()) {
                  case TIME_UP -> "The ten minutes are over. ";
                  case LOCKED -> "Locked again. ";
                  case CONNECTION_LOST -> "The connection was lost. ";
                }
                + (ended.takenBack() ? "What was not committed was rolled back. " : "")
                + "This tab is read only.");
      }
    }
    buttons();
  }

  private void buttons() {
    boolean unlocked = open.isPresent();
    boolean waiting = uncommitted();
    shown(unlock, !unlocked);
    unlock.setDisable(busy);
    shown(commit, unlocked);
    shown(rollback, unlocked);
    shown(lock, unlocked);
    commit.setDisable(busy || !waiting);
    rollback.setDisable(busy || !waiting);
  }

  private static void shown(Button button, boolean now) {
    button.setVisible(now);
    button.setManaged(now);
  }

  private static Button button(String label, String id) {
    Button button = new Button(label);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
