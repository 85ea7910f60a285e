package dev.drydock.ui.progress;

import dev.drydock.run.StatementError;
import dev.drydock.server.ServerError;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Problems;
import dev.drydock.ui.kit.Tone;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    getChildren().add(wrapped(error.explanation().text()));
    getChildren().add(wrapped(error.explanation().remedy()));
    if (actions.length > 0) {
      getChildren().add(new HBox(8, actions));
    }
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

  private void add(String title, Optional<String> text) {
    text.ifPresent(value -> getChildren().add(wrapped(title + ": " + value)));
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
