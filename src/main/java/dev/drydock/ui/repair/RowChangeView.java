package dev.drydock.ui.repair;

import dev.drydock.tool.RowChange;
import dev.drydock.ui.kit.Visible;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A history row before and after, column by column; what changes is marked. */
final class RowChangeView extends GridPane {
  private static final int LONGEST = 400;

  RowChangeView(RowChange change) {
    getStyleClass().add("history-row");
    setHgap(14);
    setVgap(1);
    getColumnConstraints().add(column(Priority.NEVER));
    add(head("Column"), 0, 0);
    // A row that comes or goes has one side only.
    side(change, change.before(), "Before", "diff-removed", 1);
    side(change, change.after(), "After", "diff-added", change.before().isEmpty() ? 1 : 2);
    int row = 1;
    for (String name : columns(change)) {
      add(value(name, "muted"), 0, row++);
    }
    setAccessibleText(text(change));
  }

  private void side(
      RowChange change,
      Optional<Map<String, Optional<String>>> side,
      String title,
      String marked,
      int column) {
    if (side.isEmpty()) {
      return;
    }
    boolean alone = change.before().isEmpty() || change.after().isEmpty();
    getColumnConstraints().add(column(Priority.ALWAYS));
    add(head(alone ? title(change) : title), column, 0);
    int row = 1;
    for (String name : columns(change)) {
      boolean changed = !cell(change.before(), name).equals(cell(change.after(), name));
      add(value(cell(side, name), changed ? marked : "muted"), column, row++);
    }
  }

  private static String title(RowChange change) {
    return change.before().isEmpty() ? "Row to be added" : "Row to be removed";
  }

  /** The change as text, for the clipboard. */
  static String text(RowChange change) {
    StringBuilder text = new StringBuilder();
    for (String name : columns(change)) {
      text.append(name).append('\t');
      text.append(cell(change.before(), name)).append('\t');
      text.append(cell(change.after(), name)).append('\n');
    }
    return text.toString();
  }

  private static Set<String> columns(RowChange change) {
    Set<String> names = new LinkedHashSet<>();
    change.before().ifPresent(row -> names.addAll(row.keySet()));
    change.after().ifPresent(row -> names.addAll(row.keySet()));
    return names;
  }

  private static String cell(Optional<Map<String, Optional<String>>> row, String name) {
    return row.map(values -> values.getOrDefault(name, Optional.empty()).orElse("NULL"))
        .orElse("—");
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "small-text", "strong", "diff-line");
    return label;
  }

  private static Label value(String text, String style) {
    String line = Visible.of(text.strip().replaceAll("\\s+", " "));
    Label label = new Label(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    label.getStyleClass().addAll("mono", "small-text", style, "diff-line");
    label.setMinWidth(0);
    label.setWrapText(true); // what is written or removed is read in full
    // As high as its row: a short value is marked beside all lines of a long one.
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setAlignment(Pos.TOP_LEFT);
    return label;
  }

  private static ColumnConstraints column(Priority priority) {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHgrow(priority);
    constraints.setMinWidth(priority == Priority.NEVER ? USE_PREF_SIZE : 0);
    return constraints;
  }
}
