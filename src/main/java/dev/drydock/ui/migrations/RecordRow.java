package dev.drydock.ui.migrations;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Visible;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A history row as it is in its table, column by column. */
final class RecordRow extends VBox {
  private static final int LONGEST = 4_000;

  RecordRow(HistoryRecord record) {
    super(8);
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
    Label title = new Label("The row as it is in the history table");
    title.getStyleClass().add("strong");
    HBox head = new HBox(8, title, Copy.button("the row", () -> text(record)));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, grid);
  }

  /** A field, not a label: what stands in it can be selected. */
  private static TextField value(Optional<String> value) {
    TextField field = new TextField(value.map(RecordRow::shown).orElse("NULL"));
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
}
