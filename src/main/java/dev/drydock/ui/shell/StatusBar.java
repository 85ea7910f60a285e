package dev.drydock.ui.shell;

import dev.drydock.migration.StatusList.Counts;
import dev.drydock.server.ServerFacts;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: connection, server, role, history, counts, and what runs now. */
final class StatusBar extends HBox {
  private static final double NARROW = 780;

  /** What is needed for all of it while something runs. */
  private static final double BUSY = 1_250;

  private final Label connection = new Label();
  private final Label server = new Label();
  private final Label role = new Label();
  private final Label history = new Label();
  private final Label counts = new Label();
  private final Label task = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button("Cancel");
  private Optional<Job<?>> shown = Optional.empty();

  /** As the history was read last, where it could be. */
  private Optional<Counts> read = Optional.empty();

  private int appliedSince;

  StatusBar(Tasks tasks) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    progress.setPrefWidth(90);
    progress.setPrefHeight(6);
    cancel.getStyleClass().addAll("small", "flat");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(e -> shown.ifPresent(Job::cancel));
    counts.setMinWidth(USE_PREF_SIZE);
    connection.setMinWidth(USE_PREF_SIZE);
    List.of(server, role, history).forEach(StatusBar::tell);
    widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
    getChildren().addAll(connection, server, role, history, gap, task, progress, cancel, counts);
    tasks.running().addListener((ListChangeListener<Job<?>>) change -> follow(tasks));
    follow(tasks);
    // What ends within a moment is not worth a flicker.
    tasks.every(java.time.Duration.ofMillis(200), () -> follow(tasks));
  }

  /** All of a text that had to be shortened. */
  private static void tell(Label label) {
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    label.setTooltip(whole);
  }

  /** Server and role give way first: the profile's chooser is about them. */
  private void fit(double width) {
    boolean roomy = width >= (task.isManaged() ? BUSY : NARROW);
    for (Label label : List.of(server, role)) {
      label.setVisible(roomy);
      label.setManaged(roomy);
    }
  }

  void show(Situation situation) {
    switch (situation) {
      case Situation.Nothing nothing -> say("○ nothing open", "muted");
      case Situation.Opening opening -> say("◌ opening", "muted");
      case Situation.Failed failed -> say("✕ not open", "danger-text");
      case Situation.Open open -> show(open);
    }
  }

  private void show(Situation.Open open) {
    Optional<ServerFacts> facts = open.report().database();
    if (open.online() && open.connection().isPresent()) {
      say("✕ connection lost", "danger-text");
    } else if (facts.isPresent()) {
      say("● connected", "success-text");
    } else if (open.connecting()) {
      say("◌ connecting", "muted");
    } else if (open.connection().isPresent()) {
      say("✕ not connected", "danger-text");
    } else {
      say("○ offline", "muted");
    }
    server.setText(
        facts
            .map(f -> "PostgreSQL " + number(f.version()) + (f.standby() ? " · standby" : ""))
            .orElse(""));
    role.setText(facts.map(f -> "role " + Visible.of(f.role())).orElse(""));
    history.setText(
        open.report()
            .history()
            .map(
                h ->
                    "history "
                        + Visible.of(h.table().toString())
                        + (h.exists() ? "" : " (none yet)"))
            .orElse(""));
    Counts all = open.report().list().counts();
    read = Optional.of(all).filter(known -> facts.isPresent() && known.unknown() == 0);
    appliedSince = 0;
    counts.setText(Amounts.count(all.total(), "migration") + ", status unknown");
    count();
  }

  /** A run has applied so many more: that is counted until the history is read again. */
  void applied(int more) {
    appliedSince += more;
    count();
  }

  /** Which of those that failed before are among them is known when it is read. */
  private void count() {
    read.ifPresent(
        all -> {
          int pending = Math.max(0, all.pending() - appliedSince);
          int failed = Math.min(all.failed(), all.pending() + all.failed() - appliedSince);
          counts.setText(
              Amounts.number(all.applied() + appliedSince)
                  + " applied · "
                  + Amounts.number(pending)
                  + " pending"
                  + (failed == 0 ? "" : " · " + Amounts.number(failed) + " failed"));
        });
  }

  private void say(String text, String style) {
    connection.setText(text);
    connection.getStyleClass().setAll("label", style);
    server.setText("");
    role.setText("");
    history.setText("");
    counts.setText("");
    read = Optional.empty();
  }

  private void follow(Tasks tasks) {
    Optional<Job<?>> slow = tasks.running().stream().filter(Job::isSlow).findFirst().map(j -> j);
    boolean busy = slow.isPresent();
    task.setVisible(busy);
    task.setManaged(busy);
    progress.setVisible(busy);
    progress.setManaged(busy);
    cancel.setVisible(busy);
    cancel.setManaged(busy);
    fit(getWidth());
    if (!slow.equals(shown)) {
      task.textProperty().unbind();
      progress.progressProperty().unbind();
      slow.ifPresent(
          job -> {
            task.textProperty()
                .bind(
                    javafx.beans.binding.Bindings.createStringBinding(
                        () -> job.message().get().isEmpty() ? job.name() : job.message().get(),
                        job.message()));
            progress.progressProperty().bind(job.progress());
          });
      shown = slow;
    }
  }

  /** Some distributions add a name of their own: {@code 15.18 (Debian 15.18-0+deb12u1)}. */
  private static String number(String version) {
    return version.replaceFirst("\\s.*", "");
  }
}
