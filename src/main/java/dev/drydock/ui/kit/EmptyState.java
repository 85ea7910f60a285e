package dev.drydock.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: what belongs here and how it gets here. */
public final class EmptyState extends VBox {
  /** In pixels; a little more than it needs at least with its picture. */
  private static final double LOW = 190;

  private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

  private final FlowPane actions = new FlowPane(8, 8);

  public EmptyState(Ikon icon, String title, String explanation) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("empty-icon");
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    heading.setWrapText(true);
    heading.setTextAlignment(TextAlignment.CENTER);
    Label text = new Label(explanation);
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    text.setAlignment(Pos.CENTER); // a single line, too: the label is wider than it
    text.getStyleClass().add("empty-text");
    text.setMaxWidth(460);
    actions.setAlignment(Pos.CENTER);
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    getChildren().addAll(picture, heading, text, actions);
    // In a low pane the words need the room.
    picture.managedProperty().bind(picture.visibleProperty());
    heightProperty()
        .addListener(
            (o, was, is) -> {
              picture.setVisible(is.doubleValue() >= LOW);
              pseudoClassStateChanged(IS_LOW, is.doubleValue() < LOW);
            });
  }

  /** Adds a way out; the first one is the main one. */
  public EmptyState action(String label, Runnable action) {
    Button button = new Button(label);
    if (actions.getChildren().isEmpty()) {
      button.getStyleClass().add("accent");
    }
    button.setOnAction(e -> action.run());
    actions.getChildren().add(button);
    return this;
  }
}
