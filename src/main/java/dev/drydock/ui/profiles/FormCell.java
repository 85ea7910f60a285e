package dev.drydock.ui.profiles;

import dev.drydock.ui.kit.Focus;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field of a form: its label above, and what is wrong with it below, once it was left. */
final class FormCell extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private final Label message = new Label();
  private final Node control;
  private boolean visited;

  /**
   * @param beside what stands at the right of the control, such as a button
   */
  FormCell(String title, Node control, Node... beside) {
    this.control = control;
    Label label = new Label(title);
    label.setLabelFor(control);
    label.getStyleClass().addAll("muted", "small-text");
    control.setAccessibleText(title);
    message.getStyleClass().addAll("form-message", "small-text");
    message.setWrapText(true);
    message.setManaged(false);
    message.setVisible(false);
    HBox row = new HBox(6, control);
    row.getChildren().addAll(beside);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(28);
    HBox.setHgrow(control, Priority.ALWAYS);
    getStyleClass().add("form-cell");
    setSpacing(3);
    setMinWidth(0);
    getChildren().addAll(label, row, message);
  }

  /**
   * Says what is wrong with the field when it was left, or when everything is to be said.
   *
   * @param all whether fields not visited yet are to speak as well
   */
  FormCell check(
      Field field, ObservableValue<Map<Field, String>> problems, ObservableBooleanValue all) {
    Runnable show = () -> show(problems.getValue().getOrDefault(field, ""), all.get());
    control
        .focusWithinProperty()
        .addListener(
            (o, was, is) -> {
              visited |= was;
              show.run();
            });
    problems.addListener((o, was, is) -> show.run());
    all.addListener((o, was, is) -> show.run());
    return this;
  }

  /** Whether something is said to be wrong with it. */
  boolean isWrong() {
    return message.isVisible();
  }

  /** Puts the keyboard into it, and it into view. */
  void goTo() {
    control.requestFocus();
    Focus.reveal(this);
  }

  /** Takes the share of a row that is left. */
  FormCell grow() {
    HBox.setHgrow(this, Priority.ALWAYS);
    return this;
  }

  FormCell width(double width) {
    setPrefWidth(width);
    setMaxWidth(width);
    return this;
  }

  private void show(String text, boolean evenUnvisited) {
    boolean shown = !text.isEmpty() && (visited || evenUnvisited);
    message.setText(text);
    message.setManaged(shown);
    message.setVisible(shown);
    control.pseudoClassStateChanged(WRONG, shown);
    control.setAccessibleHelp(shown ? text : "");
  }
}
