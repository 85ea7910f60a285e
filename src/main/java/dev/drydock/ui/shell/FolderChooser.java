package dev.drydock.ui.shell;

import dev.drydock.command.StatusReport;
import dev.drydock.ui.kit.Visible;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Shows which folder is listed and which tool's it is, and offers the recent ones. */
final class FolderChooser extends MenuButton {
  private final Consumer<Path> open;
  private final Runnable choose;
  private Optional<StatusReport> current = Optional.empty();
  private boolean isNarrow;
  private boolean isTiny;

  FolderChooser(Consumer<Path> open, Runnable choose) {
    this.open = open;
    this.choose = choose;
    getStyleClass().add("chooser");
    setMinWidth(90);
    show(Optional.empty());
    offer(List.of());
  }

  /**
   * Leaves out the tool's name where there is little room.
   *
   * @param tiny whether there is room for the folder's own name only
   */
  void narrow(boolean narrow, boolean tiny) {
    if (narrow != isNarrow || tiny != isTiny) {
      isNarrow = narrow;
      isTiny = tiny;
      show(current);
    }
  }

  void show(Optional<StatusReport> report) {
    current = report;
    Label name =
        new Label(report.map(r -> shortened(r.folder(), isTiny ? 1 : 2)).orElse("No folder"));
    name.getStyleClass().add("strong");
    Label tool = new Label(report.map(StatusReport::toolTitle).orElse(""));
    tool.getStyleClass().add("muted");
    tool.setMinWidth(0);
    HBox row = isNarrow ? new HBox(name) : new HBox(7, name, tool);
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setAccessibleText("Folder: " + name.getText());
    setTooltip(
        report
            .map(r -> new Tooltip(Visible.of(r.folder().toString()) + "\n" + r.toolReason()))
            .orElse(null));
  }

  void offer(List<Path> recent) {
    getItems().clear();
    for (Path folder : recent) {
      MenuItem item = new MenuItem(Visible.of(folder.toString()));
      item.setMnemonicParsing(false);
      item.setOnAction(e -> open.accept(folder));
      getItems().add(item);
    }
    if (!recent.isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    MenuItem other = new MenuItem("Open folder…");
    other.setOnAction(e -> choose.run());
    getItems().add(other);
  }

  /** The last names of a path: enough to know it by. */
  private static String shortened(Path folder, int shown) {
    int names = folder.getNameCount();
    return Visible.of(
        (names <= shown ? folder : folder.subpath(names - shown, names))
            .toString()
            .replace('\\', '/'));
  }
}
