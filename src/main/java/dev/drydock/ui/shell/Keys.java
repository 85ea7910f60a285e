package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Sheet;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The list of shortcuts. */
final class Keys {
  /** What is no command of the menu and has a key all the same. */
  private static final List<List<String>> FURTHER =
      List.of(
          List.of("Close a sheet, leave a page, clear the filter", "Esc"),
          List.of("Copy the selected row, text or lines", "Ctrl+C"),
          List.of("Copy the SQL of the selected migration", "Ctrl+Shift+C"),
          List.of("Open the selected migration's file", "Ctrl+E"),
          List.of("Renumber the selected migration", "F2"),
          List.of("The actions of the selected row", "Shift+F10"),
          List.of("Console: run the statement at the caret, or what is selected", "Ctrl+Enter"),
          List.of("Console: run every statement", "Ctrl+Shift+Enter"),
          List.of("Console: show the plan", "Ctrl+Shift+E"),
          List.of("Console: complete the name at the caret", "Ctrl+Space"),
          List.of("Console: take the first suggestion after an error", "Alt+Enter"),
          List.of("Console: find, find and replace", "Ctrl+F, Ctrl+H"),
          List.of("Console: next and previous match", "F3, Shift+F3"),
          List.of("Console: comment or uncomment lines", "Ctrl+/"),
          List.of("Console: lay the query out", "Ctrl+Shift+F"),
          List.of("Console: what was asked before", "Ctrl+Shift+H"),
          List.of("Console: mark a question as a favourite", "Space"),
          List.of("Console: new query", "Ctrl+T"));

  private Keys() {}

  /** A shortcut as people write it on this system. */
  static String text(String keys) {
    return keys.isEmpty()
        ? ""
        : KeyCombination.valueOf(keys).getDisplayText().replace("↵", "Enter");
  }

  static Sheet sheet(List<Command> commands) {
    Sheet sheet = new Sheet("Keyboard", Optional.empty());
    GridPane grid = new GridPane(24, 5);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(wide, new ColumnConstraints());
    int line = 0;
    for (Command command : commands) {
      if (!command.keys().isEmpty()) {
        grid.addRow(line++, what(command.label()), key(text(command.keys())));
      }
    }
    for (List<String> further : FURTHER) {
      grid.addRow(line++, what(further.getFirst()), key(further.getLast()));
    }
    grid.setPadding(new Insets(0, 22, 0, 0));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(420);
    sheet.body(scroll);
    sheet.cancel("Close");
    return sheet;
  }

  private static Label what(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static Label key(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("mono", "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
