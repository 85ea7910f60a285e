package dev.drydock.ui.shell;

import dev.drydock.catalog.KnownName;
import dev.drydock.command.KnowNames;
import dev.drydock.command.StatusReport;
import dev.drydock.command.Workspace;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Ctrl+K: every command, every migration and every object of the database, found by typing. */
final class Palette {
  private static final int MOST = 60;
  private static final int MOST_OBJECTS = 40;

  /**
   * @param hint at the right: a shortcut, where a migration stands, or of which kind an object is
   */
  record Entry(String text, String hint, Runnable action) {}

  private final List<Command> commands;
  private final KnowNames knowNames;
  private final Rooms rooms;
  private final Latest searching;
  private final Latest naming;
  private final ObservableList<Entry> found = FXCollections.observableArrayList();
  private List<KnownName> objects = List.of();

  Palette(List<Command> commands, Tasks tasks, KnowNames knowNames, Rooms rooms) {
    this.commands = commands;
    this.knowNames = knowNames;
    this.rooms = rooms;
    this.searching = tasks.latest("search");
    this.naming = tasks.latest("Read names");
  }

  /**
   * @param workspace whose objects are found, where it has a database
   */
  Sheet sheet(Optional<Workspace> workspace, Optional<StatusReport> report) {
    Sheet sheet = new Sheet("Go to a command, a migration or an object", Optional.empty());
    TextField field = new TextField();
    field.setId("palette");
    field.setPromptText("Type a few letters");
    field.setAccessibleText("Search commands, migrations and objects of the database");
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
    workspace
        .filter(open -> open.database().isPresent())
        .ifPresent(
            open ->
                naming.run(
                    // Without them there is less to find; why is told where they matter.
                    progress -> knowNames.read(open),
                    names -> {
                      objects = names;
                      search(field.getText(), report, list);
                    }));
    sheet.onClosed(naming::cancel);
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
    List<KnownName> known = objects;
    searching.run(
        progress -> find(words, possible, report, known),
        entries -> {
          found.setAll(entries);
          list.getSelectionModel().selectFirst();
        });
  }

  private List<Entry> find(
      String words, List<Command> possible, Optional<StatusReport> report, List<KnownName> known) {
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
                          () -> rooms.showMigration(file, 0))));
    }
    entries.addAll(objects(wanted, known));
    return entries;
  }

  /** None before something is typed: they would be a list of the whole database. */
  private List<Entry> objects(String[] wanted, List<KnownName> known) {
    if (wanted[0].isEmpty()) {
      return List.of();
    }
    List<KnownName> fitting = known.stream().filter(name -> matches(name.text(), wanted)).toList();
    return KnowNames.fitting(fitting, wanted[0], MOST_OBJECTS).stream()
        .map(
            name ->
                new Entry(Visible.of(name.text()), name.inWords(), () -> rooms.showObject(name)))
        .toList();
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
