package dev.drydock.ui.migrations;

import dev.drydock.profile.AppSettings.Column;
import dev.drydock.ui.kit.RelativeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table's columns: their ids, titles, widths and cells, and what a person made of them. */
final class Columns {
  static final String STATUS = "status";
  static final String VERSION = "version";
  static final String NAME = "name";
  static final String APPLIED = "applied";
  static final String TOOK = "took";
  static final String BY = "by";
  static final String CHECKSUM = "checksum";
  static final String FINDINGS = "findings";
  static final String FILE = "file";
  static final String SIZE = "size";
  static final String ORDER = "order";

  /** Of a monospaced one, in pixels, and the cell's insets. */
  private static final double DIGIT = 8;

  private static final double BESIDE_DIGITS = 20;

  /** The word above them. */
  private static final double HEAD = 78;

  /** In pixels; the columns share the table's width, and names take what is left. */
  private record Width(double least, double usual, double most) {}

  private Columns() {}

  static List<TableColumn<MigrationRow, MigrationRow>> all(
      Runnable renumber, BooleanSupplier mayRenumber) {
    List<TableColumn<MigrationRow, MigrationRow>> columns = new ArrayList<>();
    columns.add(
        column(STATUS, "Status", new Width(112, 118, 170), () -> new RowCell(RowCell.Kind.STATUS)));
    columns.add(
        column(
            VERSION,
            "Version",
            new Width(HEAD, 100, 210),
            () -> new RowCell(RowCell.Kind.VERSION)));
    columns.add(
        column(NAME, "Name", new Width(130, 420, 5000), () -> new RowCell(RowCell.Kind.NAME)));
    columns.add(
        column(
            APPLIED, "Applied", new Width(124, 128, 170), () -> new RowCell(RowCell.Kind.APPLIED)));
    columns.add(
        number(column(TOOK, "Took", new Width(66, 70, 120), () -> new RowCell(RowCell.Kind.TOOK))));
    columns.add(column(BY, "By", new Width(76, 82, 200), () -> new RowCell(RowCell.Kind.BY)));
    columns.add(
        column(
            CHECKSUM,
            "Checksum",
            new Width(120, 122, 190),
            () -> new RowCell(RowCell.Kind.CHECKSUM)));
    columns.add(
        column(
            FINDINGS,
            "Findings",
            new Width(202, 206, 330),
            () -> new FindingsCell(renumber, mayRenumber)));
    columns.add(
        hidden(
            column(FILE, "File", new Width(100, 260, 5000), () -> new RowCell(RowCell.Kind.FILE))));
    columns.add(
        hidden(
            number(
                column(
                    SIZE, "Size", new Width(70, 80, 120), () -> new RowCell(RowCell.Kind.SIZE)))));
    columns.add(
        hidden(
            number(
                column(
                    ORDER,
                    "Order",
                    new Width(56, 60, 90),
                    () -> new RowCell(RowCell.Kind.ORDER)))));
    return columns;
  }

  /** Puts columns as a person left them; ones that are not mentioned stay where they are. */
  static void restore(TableView<MigrationRow> table, List<Column> remembered) {
    Map<String, TableColumn<MigrationRow, ?>> byId = new HashMap<>();
    table.getColumns().forEach(column -> byId.put(column.getId(), column));
    List<TableColumn<MigrationRow, ?>> order = new ArrayList<>();
    for (Column column : remembered) {
      TableColumn<MigrationRow, ?> known = byId.remove(column.id());
      if (known != null) {
        known.setPrefWidth(Math.max(known.getMinWidth(), column.width()));
        known.setVisible(column.shown());
        order.add(known);
      }
    }
    table.getColumns().stream().filter(c -> byId.containsKey(c.getId())).forEach(order::add);
    table.getColumns().setAll(order);
  }

  static List<Column> remembered(TableView<MigrationRow> table) {
    return table.getColumns().stream()
        .map(column -> new Column(column.getId(), column.getWidth(), column.isVisible()))
        .toList();
  }

  /** The room versions need in a narrow window, in pixels: all their digits. */
  static double versions(List<MigrationRow> rows) {
    int longest = rows.stream().mapToInt(row -> row.version().length()).max().orElse(0);
    return Math.clamp(BESIDE_DIGITS + longest * DIGIT, HEAD, 210);
  }

  static String applied(MigrationRow row) {
    return row.appliedAt().map(at -> RelativeTime.ago(at, Instant.now())).orElse("—");
  }

  private static TableColumn<MigrationRow, MigrationRow> column(
      String id, String title, Width width, Supplier<RowCellBase> cell) {
    TableColumn<MigrationRow, MigrationRow> column = new TableColumn<>(title);
    column.setId(id);
    column.setMinWidth(width.least());
    column.setPrefWidth(width.usual());
    column.setMaxWidth(width.most());
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(c -> cell.get());
    return column;
  }

  private static TableColumn<MigrationRow, MigrationRow> hidden(
      TableColumn<MigrationRow, MigrationRow> column) {
    column.setVisible(false);
    return column;
  }

  private static TableColumn<MigrationRow, MigrationRow> number(
      TableColumn<MigrationRow, MigrationRow> column) {
    column.getStyleClass().add("number");
    return column;
  }
}
