package dev.drydock.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** An entry of the palette: what it is, and its shortcut or status. */
final class PaletteCell extends ListCell<Palette.Entry> {
  private final Label text = new Label();
  private final Label hint = new Label();
  private final HBox row;

  PaletteCell() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hint.getStyleClass().add("muted");
    hint.setMinWidth(USE_PREF_SIZE);
    text.setMinWidth(0);
    row = new HBox(10, text, gap, hint);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Palette.Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      return;
    }
    text.setText(entry.text());
    hint.setText(entry.hint());
    setAccessibleText(entry.text() + ", " + entry.hint());
    setGraphic(row);
  }
}
