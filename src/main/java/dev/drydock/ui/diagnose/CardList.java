package dev.drydock.ui.diagnose;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The question cards, one below the other. */
final class CardList extends VBox {

  CardList(Consumer<QuestionCard> ask) {
    super(6);
    for (QuestionCard card : QuestionCard.values()) {
      getChildren().add(button(card, ask));
    }
  }

  private static Button button(QuestionCard card, Consumer<QuestionCard> ask) {
    Label title = new Label(card.title());
    title.getStyleClass().add("strong");
    Label about = new Label(card.about());
    about.getStyleClass().addAll("muted", "small-text");
    VBox words = new VBox(1, title, about);
    HBox.setHgrow(words, Priority.ALWAYS);
    FontIcon icon = new FontIcon(card.icon());
    icon.getStyleClass().add("card-icon");
    HBox content = new HBox(12, icon, words);
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(content);
    button.setAccessibleText(card.title().replace("\n", " ") + ". " + card.about());
    button.setId("card-" + card.name().toLowerCase(java.util.Locale.ROOT));
    button.getStyleClass().add("question-card");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setOnAction(e -> ask.accept(card));
    return button;
  }
}
