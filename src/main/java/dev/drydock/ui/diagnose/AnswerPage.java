package dev.drydock.ui.diagnose;

import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** An answer: a verdict and a sentence, next steps below them, then what it rests on. */
class AnswerPage extends VBox {
  private final FlowPane steps = new FlowPane(8, 8);
  private final VBox verdict;

  /**
   * @param word the verdict, in a word with its sign
   */
  AnswerPage(String word, Tone tone, String sentence) {
    Label said = wrapped(sentence);
    said.getStyleClass().add("answer");
    said.setId("answer");
    verdict = new VBox(6, new Pill(word, tone), said);
    verdict.getStyleClass().addAll("card", tone.styleClass());
    steps.setAlignment(Pos.CENTER_LEFT);
    steps.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(steps.getChildren()));
    getStyleClass().add("details");
    getChildren().addAll(verdict, steps);
    setAccessibleText(word + ": " + sentence);
  }

  /** Adds a sentence below the first one. */
  final void more(String sentence) {
    verdict.getChildren().add(wrapped(sentence));
  }

  /** Adds what a person can do next; the first is the likeliest. */
  final Button step(String label, Runnable action) {
    Button button = new Button(Visible.of(label));
    button.setMnemonicParsing(false); // an underscore is part of a name
    button.setOnAction(e -> action.run());
    if (steps.getChildren().isEmpty()) {
      button.getStyleClass().add("accent");
    }
    steps.getChildren().add(button);
    return button;
  }

  final void step(Node node) {
    steps.getChildren().add(node);
  }

  /** Adds a part with a title. */
  final void part(String title, Node... nodes) {
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    VBox box = new VBox(5, heading);
    box.getChildren().addAll(nodes);
    getChildren().add(box);
  }

  final void add(Node node) {
    getChildren().add(node);
  }

  static Label wrapped(String text) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    return label;
  }

  static Label muted(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("muted");
    return label;
  }

  static Hyperlink link(String text, Runnable action) {
    Hyperlink link = new Hyperlink(Visible.of(text));
    link.setMnemonicParsing(false);
    link.getStyleClass().add("mono");
    link.setOnAction(e -> action.run());
    return link;
  }
}
