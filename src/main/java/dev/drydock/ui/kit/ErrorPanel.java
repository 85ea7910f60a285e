package dev.drydock.ui.kit;

import dev.drydock.problem.Problem;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A problem: how bad, what is wrong, what to do about it, where; all of it can be copied. */
public final class ErrorPanel extends VBox {
  private final HBox actions = new HBox(8);

  public ErrorPanel(Problem problem) {
    Tone tone = Tone.of(problem.severity());
    Label message = new Label(problem.message());
    message.setWrapText(true);
    message.getStyleClass().add("error-message");
    Label code = new Label(problem.code());
    code.getStyleClass().addAll("mono", "muted");
    code.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox top =
        new HBox(
            8,
            new Pill(problem.severity().name().toLowerCase(java.util.Locale.ROOT), tone),
            message,
            Copy.button("this problem", () -> Problems.text(problem)));
    top.setAlignment(Pos.TOP_LEFT);
    Label remedy = new Label(problem.remedy());
    remedy.setWrapText(true);
    remedy.getStyleClass().add("error-remedy");
    remedy.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(remedy, Priority.ALWAYS);
    // Beside the remedy: the message is read first and needs the width.
    HBox below = new HBox(8, remedy, code);
    actions.setAlignment(Pos.CENTER_LEFT);
    actions.setManaged(false);
    getStyleClass().addAll("error-panel", tone.styleClass());
    getChildren().addAll(top, below, actions);
  }

  /** A page with nothing but this problem. */
  public static Node alone(Problem problem) {
    VBox page = new VBox(new ErrorPanel(problem));
    page.setPadding(new Insets(12));
    return page;
  }

  /** Adds a next step, such as a button or a link. */
  public ErrorPanel action(Node node) {
    actions.getChildren().add(node);
    actions.setManaged(true);
    return this;
  }
}
