package dev.drydock.ui.migrations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

/** The context menu of the table. */
final class RowMenu extends ContextMenu {

  /**
   * @param groups actions, with a line between the groups
   * @param reason why those of the last group are grey, where that has to be said
   */
  RowMenu(
      Supplier<Optional<MigrationRow>> selected,
      List<List<RowAction>> groups,
      Supplier<Optional<String>> reason) {
    for (List<RowAction> group : groups) {
      if (!getItems().isEmpty()) {
        getItems().add(new SeparatorMenuItem());
      }
      group.forEach(action -> getItems().add(item(action, selected)));
    }
    MenuItem why = new MenuItem();
    why.setDisable(true);
    getItems().add(why);
    addEventHandler(
        WindowEvent.WINDOW_SHOWING,
        e -> {
          why.setText(reason.get().orElse(""));
          why.setVisible(reason.get().isPresent());
        });
  }

  private MenuItem item(RowAction action, Supplier<Optional<MigrationRow>> selected) {
    MenuItem item = new MenuItem(action.label());
    if (!action.keys().isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(action.keys()));
    }
    item.setOnAction(
        e -> selected.get().filter(action.allowed()).ifPresent(row -> action.action().accept(row)));
    addEventHandler(
        WindowEvent.WINDOW_SHOWING,
        e -> item.setDisable(selected.get().filter(action.allowed()).isEmpty()));
    return item;
  }
}
