package dev.drydock.ui.progress;

import dev.drydock.explain.Explanation;
import dev.drydock.run.StatementError;
import dev.drydock.server.ServerError;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Problems;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the server refused: its place, its words, what it means, what to do. */
public final class StatementErrorCard extends VBox {

  /**
   * @param actions next steps, such as a way to the line
   */
  public StatementErrorCard(StatementError error, Node... actions) {
    ServerError server = error.server();
    Label message = wrapped(server.message());
    message.getStyleClass().add("strong");
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox top =
        new HBox(
            8,
            new Pill(server.sqlState(), Tone.DANGER),
            message,
            Copy.button("the error", () -> text(error)));
    top.setAlignment(Pos.TOP_LEFT);
    Label place = new Label(Problems.text(error.place()));
    place.getStyleClass().addAll("mono", "muted");
    getStyleClass().addAll("card", Tone.DANGER.styleClass());
    getChildren().addAll(top, place);
    add("Detail", server.detail());
    add("Hint", server.hint());
    add("Context", server.where());
    Explanation explanation = error.explanation();
    getChildren().add(wrapped(explanation.text()));
    Label remedy = wrapped(explanation.remedy());
    remedy.getStyleClass().add("strong");
    getChildren().add(remedy);
    if (actions.length > 0) {
      FlowPane buttons = new FlowPane(8, 6, actions);
      buttons.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(buttons);
    }
    explanation.evidence().stream().map(EvidenceView::new).forEach(getChildren()::add);
    explanation.fixes().stream()
        .filter(fix -> fix.sql().isPresent())
        .forEach(fix -> getChildren().add(sql(fix.title(), fix.sql().orElseThrow())));
    explanation
        .check()
        .ifPresent(query -> getChildren().add(sql("To see that it is mended", query)));
    getChildren().add(muted(explanation.again()));
    setAccessibleText(text(error));
  }

  /** All of it as text, for the clipboard. */
  static String text(StatementError error) {
    ServerError server = error.server();
    StringBuilder text = new StringBuilder();
    text.append(server.severity()).append(' ').append(server.sqlState()).append(": ");
    text.append(server.message());
    server.detail().ifPresent(detail -> text.append("\nDETAIL: ").append(detail));
    server.hint().ifPresent(hint -> text.append("\nHINT: ").append(hint));
    server.where().ifPresent(where -> text.append("\nCONTEXT: ").append(where));
    text.append('\n').append(Problems.text(error.place()));
    text.append('\n').append(error.explanation().text());
    text.append('\n').append(error.explanation().remedy());
    return text.toString();
  }

  /** For a person to run; nothing here does. */
  private static Node sql(String title, String statement) {
    Label text = wrapped(Visible.of(statement));
    text.getStyleClass().add("mono");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox box = new HBox(8, text, Copy.button("the SQL: " + title, () -> statement));
    box.getStyleClass().add("safe-form");
    return new VBox(2, muted(title), box);
  }

  private static Label muted(String text) {
    Label label = wrapped(Visible.of(text));
    label.getStyleClass().add("muted");
    return label;
  }

  private void add(String title, Optional<String> text) {
    text.ifPresent(value -> getChildren().add(wrapped(title + ": " + value)));
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
