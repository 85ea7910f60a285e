package dev.drydock.ui.migrations;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Visible;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The history row as it is in its table. */
final class RecordTab implements DetailTab {
  private static final int LONGEST = 4_000;

  private final Tab tab = new Tab("Record");

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void show(RowContext context) {
    Optional<HistoryRecord> record = context.row().status().record();
    if (record.isEmpty()) {
      tab.setContent(
          new EmptyState(
              MaterialDesignD.DATABASE_OUTLINE,
              "No record",
              "The history has no row for this migration. It gets one when it is applied."));
      return;
    }
    ScrollPane scroll = new ScrollPane(page(record.get()));
    scroll.setFitToWidth(true);
    tab.setContent(scroll);
  }

  @Override
  public void clear() {
    tab.setContent(null);
  }

  private static VBox page(HistoryRecord record) {
    GridPane grid = new GridPane(14, 2);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(GridPane.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    int line = 0;
    for (Map.Entry<String, Optional<String>> column : record.columns().entrySet()) {
      Label name = new Label(Visible.of(column.getKey()));
      name.getStyleClass().addAll("mono", "muted");
      grid.addRow(line++, name, value(column.getValue()));
    }
    HBox head =
        new HBox(
            8,
            strong("The row as it is in the history table"),
            Copy.button("the row", () -> text(record)));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox page = new VBox(8, head, grid);
    page.setPadding(new Insets(10, 14, 12, 14));
    return page;
  }

  /** A field, not a label: what stands in it can be selected. */
  private static TextField value(Optional<String> value) {
    TextField field = new TextField(value.map(RecordTab::shown).orElse("NULL"));
    field.setEditable(false);
    field.getStyleClass().addAll("mono", "value-field");
    if (value.isEmpty()) {
      field.getStyleClass().add("null");
    }
    return field;
  }

  private static String shown(String text) {
    return Visible.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …");
  }

  private static String text(HistoryRecord record) {
    return record.columns().entrySet().stream()
        .map(column -> column.getKey() + "\t" + column.getValue().orElse("NULL"))
        .collect(Collectors.joining("\n"));
  }

  private static Label strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("strong");
    return label;
  }
}
