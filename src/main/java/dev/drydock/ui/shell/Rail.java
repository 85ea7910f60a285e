package dev.drydock.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rooms at the left. */
final class Rail extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private static final double PADDING = 20;

  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param number of the shortcut: Ctrl and this
   */
  record Room(String title, Ikon icon, int number, Runnable open) {}

  Rail(List<Room> rooms) {
    getStyleClass().add("rail");
    rooms.forEach(room -> getChildren().add(button(room)));
    select(0);
  }

  void select(int index) {
    group.selectToggle(group.getToggles().get(index));
  }

  /** Shows a room's button, or leaves it out. */
  void show(int index, boolean shown) {
    getChildren().get(index).setVisible(shown);
    getChildren().get(index).setManaged(shown);
  }

  /** Shows icons alone, or icons with their words. */
  void narrow(boolean narrow) {
    pseudoClassStateChanged(NARROW, narrow);
    lookupAll(".rail-word")
        .forEach(
            node -> {
              node.setVisible(!narrow);
              node.setManaged(!narrow);
            });
  }

  private ToggleButton button(Room room) {
    Label title = new Label(room.title());
    title.getStyleClass().addAll("rail-title", "rail-word");
    FontIcon icon = new FontIcon(room.icon());
    Region gap = new Region();
    gap.getStyleClass().add("rail-word");
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label key = new Label("^" + room.number());
    key.getStyleClass().addAll("muted", "small-text", "rail-word");
    HBox content = new HBox(6, icon, title, gap, key);
    content.setAlignment(Pos.CENTER_LEFT);
    ToggleButton button = new ToggleButton();
    button.setGraphic(content);
    button.setAccessibleText(room.title());
    button.setTooltip(new Tooltip(room.title() + " (Ctrl+" + room.number() + ")"));
    button.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
    button.getStyleClass().add("rail-button");
    button.setToggleGroup(group);
    button.setOnAction(
        e -> {
          // A second press must not leave no room selected.
          button.setSelected(true);
          room.open().run();
        });
    return button;
  }
}
