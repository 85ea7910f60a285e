package dev.drydock.cli;

import dev.drydock.command.json.Json;
import dev.drydock.query.Answer;
import dev.drydock.query.Export;
import dev.drydock.query.ExportFormat;
import dev.drydock.query.Row;
import dev.drydock.query.Spool;
import dev.drydock.server.Notice;
import dev.drydock.server.ResultColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints the rows of an answer. */
final class RowsOutput {
  /** What a value shows at most in a table of text. */
  private static final int WIDEST = 60;

  private final Terminal terminal;
  private final boolean colour;

  RowsOutput(Terminal terminal, boolean colour) {
    this.terminal = terminal;
    this.colour = colour;
  }

  /** As aligned columns; NULL and the empty text differ. */
  void table(Answer answer) throws IOException {
    Spool rows = answer.rows();
    Table table =
        new Table(
            rows.columns().stream()
                .map(column -> isNumber(column) ? Table.Align.RIGHT : Table.Align.LEFT)
                .toArray(Table.Align[]::new));
    table.header(rows.columns().stream().map(ResultColumn::name).toArray(String[]::new));
    for (long i = 0; i < rows.size(); i++) {
      table.row(cells(rows.get(i)));
    }
    table.print(terminal.out(), colour);
    for (Notice notice : answer.notices()) {
      terminal.tell(notice.severity() + ": " + notice.message());
    }
    String more = rows.more() ? ", and there are more: see --limit" : "";
    terminal.tell(
        "%d %s in %d ms%s"
            .formatted(
                rows.size(), rows.size() == 1 ? "row" : "rows", answer.took().toMillis(), more));
  }

  private static Table.Cell[] cells(Row row) {
    Table.Cell[] cells = new Table.Cell[row.size()];
    for (int i = 0; i < cells.length; i++) {
      if (row.isNull(i)) {
        cells[i] = Table.Cell.of("NULL", Colour.FAINT);
      } else {
        String text = row.text(i);
        int end =
            text.offsetByCodePoints(0, Math.min(WIDEST, text.codePointCount(0, text.length())));
        cells[i] = Table.Cell.of(end < text.length() ? text.substring(0, end) + "…" : text);
      }
    }
    return cells;
  }

  private static boolean isNumber(ResultColumn column) {
    return List.of("int2", "int4", "int8", "numeric", "float4", "float8").contains(column.type());
  }

  /** The document of {@code --json}: every value as the server's text, or null. */
  static String document(String command, Answer answer, Json.Element<Json> more)
      throws IOException {
    Spool rows = answer.rows();
    List<List<Optional<String>>> all = new ArrayList<>();
    for (long i = 0; i < rows.size(); i++) {
      all.add(values(rows.get(i)));
    }
    return Json.document(
        command,
        json -> {
          more.write(json);
          json.array(
              "columns",
              rows.columns(),
              column -> {
                json.field("name", column.name());
                json.field("type", column.type());
              });
          json.table("rows", all);
          json.field("rowCount", rows.size());
          json.field("more", rows.more());
          json.field("durationMs", answer.took());
          json.array(
              "notices",
              answer.notices(),
              notice -> {
                json.field("severity", notice.severity());
                json.field("message", notice.message());
              });
        });
  }

  private static List<Optional<String>> values(Row row) {
    List<Optional<String>> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.isNull(i) ? Optional.empty() : Optional.of(row.text(i)));
    }
    return values;
  }

  /** Writes kept rows in a format and closes the stream. */
  static void export(Spool rows, ExportFormat format, String table, OutputStream out)
      throws IOException {
    try (Export export = Export.to(format, out, table)) {
      export.columns(rows.columns());
      rows.forEach(export);
    }
  }
}
