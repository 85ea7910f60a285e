package dev.drydock.ui.shell;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Problems;
import dev.drydock.ui.kit.Tone;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line above the room that says why the status is not known, and what to do about it. */
final class Banner extends HBox {
  private final Label message = new Label();
  private final Label remedy = new Label();
  private final Button again = new Button("Try again");
  private final Button cancel = new Button("Cancel");
  private Optional<Problem> problem = Optional.empty();

  Banner(Runnable tryAgain, Runnable cancelConnecting) {
    message.getStyleClass().add("strong");
    message.setWrapText(true);
    remedy.setWrapText(true);
    VBox words = new VBox(2, message, remedy);
    HBox.setHgrow(words, Priority.ALWAYS);
    again.setMinWidth(USE_PREF_SIZE);
    again.setOnAction(e -> tryAgain.run());
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(e -> cancelConnecting.run());
    Button copy =
        Copy.button("the problem", () -> problem.map(Problems::text).orElse(message.getText()));
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(words, copy, again, cancel);
    hide();
  }

  void show(Situation situation) {
    if (!(situation instanceof Situation.Open open)) {
      hide();
    } else if (open.connecting()) {
      problem = Optional.empty();
      String name = open.workspace().profile().map(p -> p.name()).orElse("the database");
      show(
          Tone.ACCENT,
          "Connecting to " + name + "…",
          "The folder can be read meanwhile; what is applied is not known yet.");
    } else if (open.problem().isPresent()) {
      problem = open.problem();
      boolean error = problem.get().severity() == Severity.ERROR;
      show(error ? Tone.DANGER : Tone.WARNING, problem.get().message(), problem.get().remedy());
    } else {
      hide();
    }
    again.setVisible(problem.isPresent());
    again.setManaged(problem.isPresent());
    cancel.setVisible(problem.isEmpty());
    cancel.setManaged(problem.isEmpty());
  }

  private void show(Tone tone, String what, String remedyText) {
    message.setText(what);
    remedy.setText(remedyText);
    getStyleClass().setAll("banner", tone.styleClass());
    setVisible(true);
    setManaged(true);
  }

  private void hide() {
    problem = Optional.empty();
    setVisible(false);
    setManaged(false);
  }
}
