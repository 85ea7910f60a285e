package dev.drydock.ui.profiles;

import dev.drydock.command.TestConnection.Result;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerFacts;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a test of a connection found, in words, with the remedy where there is need of one. */
final class ConnectionResult extends VBox {
  ConnectionResult() {
    setSpacing(8);
    setPadding(new Insets(10, 0, 0, 0));
    setMinHeight(USE_PREF_SIZE); // the form scrolls, what came of it is seen
    setId("connection-result");
    clear();
  }

  void clear() {
    getChildren().clear();
    setManaged(false);
  }

  void trying() {
    Label text = new Label("Connecting…");
    text.getStyleClass().add("muted");
    getChildren().setAll(text);
    setManaged(true);
  }

  void show(Result result) {
    getChildren().clear();
    setManaged(true);
    result.facts().ifPresent(facts -> getChildren().add(success(facts)));
    say(result.problems());
  }

  void show(Problem problem) {
    getChildren().setAll(new ErrorPanel(problem));
    setManaged(true);
  }

  /** Remarks beside the result, such as those of an import. */
  void say(List<Problem> problems) {
    problems.forEach(problem -> getChildren().add(new ErrorPanel(problem)));
    setManaged(!getChildren().isEmpty());
  }

  private static VBox success(ServerFacts facts) {
    Label text =
        new Label(
            "✓  Connected: PostgreSQL "
                + facts.version()
                + ", database "
                + Visible.of(facts.database())
                + " on "
                + Visible.of(facts.host())
                + ", as "
                + Visible.of(facts.role())
                + Optional.of(", a superuser").filter(s -> facts.superuser()).orElse("")
                + ".");
    text.setWrapText(true);
    text.getStyleClass().add("toned");
    VBox card = new VBox(text);
    card.getStyleClass().addAll("card", Tone.SUCCESS.styleClass());
    return card;
  }
}
