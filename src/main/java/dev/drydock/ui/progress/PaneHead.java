package dev.drydock.ui.progress;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a part of a screen: its title, and at the right what it offers. */
public final class PaneHead extends HBox {
  private final Label title = new Label();

  public PaneHead(String text, Node... right) {
    title.setText(text);
    title.getStyleClass().add("strong");
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("pane-head");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, gap);
    getChildren().addAll(right);
  }

  /** The title's label, to bind it. */
  public Label title() {
    return title;
  }
}
