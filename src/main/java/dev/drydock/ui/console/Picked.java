package dev.drydock.ui.console;

import dev.drydock.query.Row;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of a result: what is selected.
 *
 * @param rows in the order they are shown
 * @param indexes of the columns in a row
 */
record Picked(List<Row> rows, List<ResultColumn> columns, List<Integer> indexes) {
  Picked {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
  }

  /** Whether it is more than the one value the cursor is on. */
  boolean isMany() {
    return rows.size() * columns.size() > 1;
  }

  /** Hands its values over. */
  void handTo(RowSink sink) throws IOException {
    sink.columns(columns);
    for (Row row : rows) {
      byte[][] values = new byte[indexes.size()][];
      for (int i = 0; i < values.length; i++) {
        int at = indexes.get(i);
        values[i] = row.isNull(at) ? null : row.text(at).getBytes(StandardCharsets.UTF_8);
      }
      if (!sink.row(values)) {
        return;
      }
    }
  }

  /** As spreadsheets paste it: columns by tabs, rows by lines. */
  String tabbed() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      for (int i = 0; i < indexes.size(); i++) {
        text.append(i == 0 ? "" : "\t")
            .append(row.text(indexes.get(i)).replaceAll("[\\t\\r\\n]+", " "));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
