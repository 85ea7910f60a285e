package dev.drydock.ui.console;

import dev.drydock.ui.report.Amounts;
import java.util.function.IntConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Chooses which of very many columns are shown; all of them are filtered, copied and saved. */
final class ColumnPages extends MenuButton {

  /**
   * @param count of all columns
   * @param show shows those from an index on
   */
  ColumnPages(int count, IntConsumer show) {
    getStyleClass().add("flat");
    setId("column-pages");
    setMinWidth(USE_PREF_SIZE);
    for (int from = 0; from < count; from += ResultTable.COLUMNS) {
      int first = from;
      String title =
          "Columns "
              + Amounts.number(from + 1)
              + " to "
              + Amounts.number(Math.min(count, from + ResultTable.COLUMNS))
              + " of "
              + Amounts.number(count);
      MenuItem item = new MenuItem(title);
      item.setOnAction(
          e -> {
            setText(title);
            show.accept(first);
          });
      getItems().add(item);
    }
    setText(getItems().getFirst().getText());
  }
}
