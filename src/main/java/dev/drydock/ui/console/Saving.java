package dev.drydock.ui.console;

import dev.drydock.ui.task.Job;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far a file of rows is, and the button that stops it; hidden while nothing is saved. */
final class Saving extends HBox {
  private final Label count = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button stop = new Button("Stop saving");

  Saving() {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    bar.setPrefWidth(90);
    stop.getStyleClass().add("small");
    stop.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("muted");
    getChildren().addAll(bar, count, stop);
    shown(false);
  }

  /** Shows a job until it ends. */
  void follow(Job<?> job) {
    bar.progressProperty().bind(job.progress());
    count.textProperty().bind(job.message());
    stop.setOnAction(e -> job.cancel());
    shown(true);
    job.onEnd(
        () -> {
          bar.progressProperty().unbind();
          count.textProperty().unbind();
          shown(false);
        });
  }

  private void shown(boolean now) {
    setVisible(now);
    setManaged(now);
  }
}
