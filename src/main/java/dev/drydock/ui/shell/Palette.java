package dev.drydock.ui.shell;

import dev.drydock.command.StatusReport;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.RowHeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Ctrl+K: every command and every migration, found by typing. */
final class Palette {
  private static final int MOST = 60;

  /**
   * @param hint at the right: a shortcut, or where a migration stands
   */
  record Entry(String text, String hint, Runnable action) {}

  private final List<Command> commands;
  private final BiConsumer<String, Integer> showMigration;
  private final Latest searching;
  private final ObservableList<Entry> found = FXCollections.observableArrayList();

  Palette(List<Command> commands, Tasks tasks, BiConsumer<String, Integer> showMigration) {
    this.commands = commands;
    this.searching = tasks.latest("search");
    this.showMigration = showMigration;
  }

  Sheet sheet(Optional<StatusReport> report) {
    Sheet sheet = new Sheet("Go to a command or a migration", Optional.empty());
    TextField field = new TextField();
    field.setId("palette");
    field.setPromptText("Type a few letters");
    field.setAccessibleText("Search commands and migrations");
    ListView<Entry> list = new ListView<>(found);
    list.getStyleClass().add("palette-list");
    list.setFixedCellSize(RowHeight.TABLE.pixels());
    list.setPrefHeight(330);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new PaletteCell());
    field.textProperty().addListener((o, was, is) -> search(is, report, list));
    field.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, list, sheet));
    list.setOnMouseClicked(e -> choose(list, sheet));
    sheet.body(new VBox(10, field, list)).width(620);
    search("", report, list);
    return sheet;
  }

  private void key(KeyEvent event, ListView<Entry> list, Sheet sheet) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> move(list, at + 1);
      case UP -> move(list, at - 1);
      case ENTER -> choose(list, sheet);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static void move(ListView<Entry> list, int index) {
    if (index >= 0 && index < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 6));
    }
  }

  private static void choose(ListView<Entry> list, Sheet sheet) {
    Entry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      sheet.close();
      chosen.action().run();
    }
  }

  private void search(String words, Optional<StatusReport> report, ListView<Entry> list) {
    List<Command> possible = commands.stream().filter(command -> command.enabled().get()).toList();
    searching.run(
        progress -> find(words, possible, report),
        entries -> {
          found.setAll(entries);
          list.getSelectionModel().selectFirst();
        });
  }

  private List<Entry> find(String words, List<Command> possible, Optional<StatusReport> report) {
    String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
    List<Entry> entries = new ArrayList<>();
    for (Command command : possible) {
      if (matches(command.label(), wanted)) {
        entries.add(new Entry(command.label(), Keys.text(command.keys()), command::run));
      }
    }
    List<StatusRow> rows = report.map(r -> r.list().rows()).orElse(List.of());
    for (StatusRow row : rows) {
      if (entries.size() >= MOST) {
        break;
      }
      row.migration()
          .map(Migration::file)
          .filter(file -> matches(file, wanted))
          .ifPresent(
              file ->
                  entries.add(
                      new Entry(
                          Visible.of(file),
                          StatusSign.of(row).text(),
                          () -> showMigration.accept(file, 0))));
    }
    return entries;
  }

  private static boolean matches(String text, String[] wanted) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : wanted) {
      if (!lower.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
