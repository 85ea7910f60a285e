package dev.drydock.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menu: every command with its shortcut, and the submenus that are choices. */
final class MainMenu extends MenuBar {
  private final Map<Command.Menu, Menu> menus = new EnumMap<>(Command.Menu.class);

  MainMenu(List<Command> commands) {
    for (Command.Menu title : Command.Menu.values()) {
      Menu menu = new Menu(title.title());
      menus.put(title, menu);
      getMenus().add(menu);
    }
    commands.forEach(command -> menus.get(command.menu()).getItems().add(item(command)));
    setUseSystemMenuBar(true);
  }

  /** Adds a submenu after the commands. */
  void add(Command.Menu where, Menu submenu) {
    menus.get(where).getItems().addAll(new SeparatorMenuItem(), submenu);
  }

  private static MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.label());
    if (!command.keys().isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(command.keys()));
    }
    item.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
    item.setOnAction(e -> command.run());
    return item;
  }
}
