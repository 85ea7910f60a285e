package dev.drydock.ui.diagnose;

import dev.drydock.compare.ClosingProof;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Job;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a fix went on a copy of the database. */
final class FixProof extends VBox {
  FixProof() {
    super(6);
  }

  void working(Job<?> job) {
    Label said = new Label("Trying it on a copy of the database…");
    job.message().addListener((o, was, is) -> said.setText(is));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().setAll(said, bar);
  }

  void remark(String sentence) {
    getChildren().setAll(AnswerPage.muted(sentence));
  }

  void wrong(Problem problem) {
    getChildren().setAll(new ErrorPanel(problem));
  }

  /**
   * @param drops whether it drops what no migration makes
   */
  void show(ClosingProof result, boolean drops) {
    if (result.failed().isPresent()) {
      say(
          "✕ would fail",
          Tone.DANGER,
          "On a copy it fails: " + result.failed().get().message() + ".");
      sql(result.failed().get().sql());
    } else if (result.left().isEmpty()) {
      say(
          "✓ closes them",
          Tone.SUCCESS,
          "Tried on a copy of the database: none of them is left, and nothing is dropped"
              + (drops ? " but what is ticked." : "."));
    } else {
      say(
          "≠ not all",
          Tone.WARNING,
          "Tried on a copy: "
              + Amounts.count(result.left().size(), "difference")
              + " would be left, the first "
              + result.left().getFirst().id()
              + ".");
    }
  }

  private void say(String word, Tone tone, String sentence) {
    HBox line = new HBox(8, new Pill(word, tone), AnswerPage.wrapped(sentence));
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(line);
  }

  private void sql(String failed) {
    if (!failed.isEmpty()) {
      Label statement = AnswerPage.wrapped(failed);
      statement.getStyleClass().add("mono");
      getChildren().add(statement);
    }
  }
}
