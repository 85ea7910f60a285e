package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.shell.Command.Menu;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of shortcuts, by the room they are for. */
final class Keys {
  /** One shortcut: what it does, and the keys as people write them. */
  private record Key(String does, String keys) {}

  /** What is no command of a menu and has a key all the same. */
  private static final List<Key> ANYWHERE =
      List.of(
          new Key("Close a sheet, leave a page, clear the filter", "Esc"),
          new Key("Copy the selected row, text or lines", "Ctrl+C"));

  private static final List<Key> OF_ROWS =
      List.of(
          new Key("Copy the selected migration's SQL", "Ctrl+Shift+C"),
          new Key("Open its file", "Ctrl+E"),
          new Key("Renumber it", "F2"),
          new Key("All that can be done with it", "Shift+F10"));

  private static final List<Key> OF_DIAGNOSE =
      List.of(
          new Key("Ask; in a text of several lines", "Enter; Ctrl+Enter"),
          new Key("Tick a difference for the fix", "Space"));

  private static final List<Key> OF_CONSOLE =
      List.of(
          new Key("Run the statement at the caret, or what is selected", "Ctrl+Enter"),
          new Key("Run every statement", "Ctrl+Shift+Enter"),
          new Key("Cancel what runs; else from the editor to the answer, and back", "Esc"),
          new Key("Show the plan", "Ctrl+Shift+E"),
          new Key("Complete the name at the caret", "Ctrl+Space"),
          new Key("Take the first suggestion after an error", "Alt+Enter"),
          new Key("Find, find and replace", "Ctrl+F, Ctrl+H"),
          new Key("Next and previous match", "F3, Shift+F3"),
          new Key("Comment or uncomment lines", "Ctrl+/"),
          new Key("Move the chosen lines to the right, to the left", "Tab, Shift+Tab"),
          new Key("Lay the query out", "Ctrl+Shift+F"),
          new Key("What was asked before", "Ctrl+Shift+H"),
          new Key("Mark a question as a favourite", "Space"),
          new Key("New query", "Ctrl+T"));

  private Keys() {}

  /** A shortcut as people write it on this system. */
  static String text(String keys) {
    return keys.isEmpty()
        ? ""
        : KeyCombination.valueOf(keys).getDisplayText().replace("↵", "Enter");
  }

  static Sheet sheet(List<Command> commands) {
    Sheet sheet = new Sheet("Keyboard", Optional.empty()).width(920);
    HBox columns =
        new HBox(
            32,
            column(
                group(
                    "Anywhere", keys(commands, Set.of(Menu.FILE, Menu.VIEW, Menu.HELP)), ANYWHERE)),
            column(
                group("Migrations", keys(commands, Set.of(Menu.MIGRATIONS)), OF_ROWS),
                group("Diagnose", OF_DIAGNOSE, List.of()),
                group("Console", OF_CONSOLE, List.of())));
    columns.setPadding(new Insets(0, 22, 0, 0));
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    sheet.body(scroll);
    sheet.cancel("Close");
    return sheet;
  }

  private static List<Key> keys(List<Command> commands, Set<Menu> menus) {
    return commands.stream()
        .filter(command -> menus.contains(command.menu()) && !command.keys().isEmpty())
        .map(command -> new Key(command.label(), text(command.keys())))
        .toList();
  }

  private static Node column(Node... groups) {
    VBox column = new VBox(14, groups);
    column.setPrefWidth(400);
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private static Node group(String title, List<Key> keys, List<Key> further) {
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    GridPane grid = new GridPane(16, 4);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(wide, new ColumnConstraints());
    Stream.concat(keys.stream(), further.stream())
        .forEach(key -> grid.addRow(grid.getRowCount(), does(key), keys(key)));
    return new VBox(4, heading, grid);
  }

  private static Label does(Key key) {
    Label label = new Label(key.does());
    label.setWrapText(true);
    return label;
  }

  private static Label keys(Key key) {
    Label label = new Label(key.keys());
    label.getStyleClass().addAll("mono", "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
