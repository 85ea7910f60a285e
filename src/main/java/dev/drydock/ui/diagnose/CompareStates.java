package dev.drydock.ui.diagnose;

import dev.drydock.compare.Comparison;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.task.Job;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What stands in place of the differences where there are none to show. */
final class CompareStates {
  private CompareStates() {}

  static Node working(Job<?> job) {
    Label said = new Label("Comparing…");
    job.message().addListener((o, was, is) -> said.setText(is));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(
        e -> {
          cancel.setDisable(true);
          said.setText("Cancelling…");
          job.cancel();
        });
    VBox box = new VBox(10, said, bar, cancel);
    box.getStyleClass().add("details");
    return box;
  }

  static Node same(Comparison comparison) {
    return new EmptyState(
        MaterialDesignC.CHECK_CIRCLE_OUTLINE,
        "No difference",
        comparison.actual().name() + " is as " + comparison.expected().name() + " says.");
  }

  static Node nothing(Runnable compare) {
    return new EmptyState(
            MaterialDesignC.COMPARE_HORIZONTAL,
            "Is the database as it should be?",
            "The folder is replayed on a scratch database of Drydock's own, and its schema is"
                + " held against the one that is connected. Nothing is written there.")
        .action("Compare now", compare);
  }
}
