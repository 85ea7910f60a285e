package dev.drydock.ui.console;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.ErrorPanel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A refusal: what it means as soon as that is found out, and the server's own words. */
final class FailurePage extends ScrollPane {
  private final VBox page = new VBox(10);
  private final ErrorPanel panel;
  private final Label looking = new Label("Looking for the reason…");

  /**
   * @param place in the editor
   * @param point shows a place there
   */
  FailurePage(Problem problem, Optional<Place> place, Consumer<Place> point) {
    panel = new ErrorPanel(problem);
    place.ifPresent(
        at -> {
          Button show = new Button("Line " + at.line() + ", column " + at.column());
          show.getStyleClass().add("small");
          show.setOnAction(e -> point.accept(at));
          panel.action(show);
        });
    looking.getStyleClass().add("muted");
    looking.setVisible(false);
    looking.setManaged(false);
    page.getStyleClass().add("details");
    page.getChildren().addAll(looking, panel);
    setContent(page);
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
  }

  /** Offers a way on. */
  void offer(String title, Runnable way) {
    Button button = new Button(title);
    button.getStyleClass().addAll("small", "accent");
    button.setMnemonicParsing(false);
    button.setOnAction(e -> way.run());
    panel.action(button);
  }

  /** The reason is being looked for. */
  void look() {
    looking.setVisible(true);
    looking.setManaged(true);
  }

  /** Nothing is looked for any more; what was found is shown first. */
  void found(Optional<Node> meaning) {
    page.getChildren().remove(looking);
    meaning.ifPresent(node -> page.getChildren().addFirst(node));
  }
}
