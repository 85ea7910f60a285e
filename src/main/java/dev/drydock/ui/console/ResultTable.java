package dev.drydock.ui.console;

import dev.drydock.query.Row;
import dev.drydock.query.Rows;
import dev.drydock.query.library.Diagnostic.Picture;
import dev.drydock.server.ResultColumn;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The rows of an answer; any number of them. */
final class ResultTable extends TableView<Row> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  /** With more rows the toolkit takes seconds to select a range of cells. */
  private static final int SELECTABLE = 20_000;

  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "float4", "float8", "numeric", "oid", "money");

  /** What a cell shows of a value; the whole of it is in the side viewer. */
  private static final int SHOWN = 300;

  /** More columns than this at a time would make the toolkit slow. */
  static final int COLUMNS = 200;

  ResultTable() {
    setFixedCellSize(26);
    setAccessibleText("Rows");
    getSelectionModel().setCellSelectionEnabled(true);
    setPlaceholder(new Label(""));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            Picked picked = picked();
            selected()
                .ifPresent(value -> Copy.text(picked.isMany() ? picked.tabbed() : value.text()));
            event.consume();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (ALL.match(event)) {
            // nothing selected means all of it to those who copy, and costs nothing
            getSelectionModel().clearSelection();
            event.consume();
          }
        });
  }

  /**
   * A value.
   *
   * @param text empty for NULL as well
   */
  record Value(ResultColumn column, String text, boolean isNull) {}

  /**
   * Makes the columns anew.
   *
   * @param from the first that is shown, with at most {@link #COLUMNS} in all
   */
  void columns(List<ResultColumn> columns, int from, Optional<Picture> picture) {
    getColumns()
        .setAll(
            IntStream.range(from, Math.min(columns.size(), from + COLUMNS))
                .mapToObj(i -> column(columns.get(i), i, picture))
                .collect(Collectors.toList()));
  }

  void rows(Rows rows, String placeholder) {
    Label instead =
        new Label(
            getColumns().isEmpty() && rows.size() > 0
                ? Amounts.count(rows.size(), "row")
                    + " without a column: there is nothing in them to show."
                : placeholder);
    instead.setWrapText(true);
    instead.setTextAlignment(TextAlignment.CENTER);
    setPlaceholder(instead);
    getSelectionModel()
        .setSelectionMode(rows.size() > SELECTABLE ? SelectionMode.SINGLE : SelectionMode.MULTIPLE);
    setItems(FXCollections.observableList(new RowList(rows)));
  }

  /** The value the cursor is on. */
  Optional<Value> selected() {
    return getSelectionModel().getSelectedCells().stream()
        .findFirst()
        .filter(at -> at.getColumn() >= 0 && at.getRow() >= 0 && at.getRow() < getItems().size())
        .map(this::value);
  }

  /** All rows and columns in which something is selected. */
  Picked picked() {
    SortedSet<Integer> rows = new TreeSet<>();
    SortedMap<Integer, ResultColumn> columns = new TreeMap<>();
    for (TablePosition<?, ?> at : getSelectionModel().getSelectedCells()) {
      if (at.getTableColumn() instanceof ValueColumn column && at.getRow() < getItems().size()) {
        rows.add(at.getRow());
        columns.put((Integer) column.getUserData(), column.kind);
      }
    }
    return new Picked(
        rows.stream().map(getItems()::get).toList(),
        List.copyOf(columns.values()),
        List.copyOf(columns.keySet()));
  }

  private Value value(TablePosition<?, ?> at) {
    Row row = getItems().get(at.getRow());
    int column = (int) at.getTableColumn().getUserData();
    ResultColumn kind = ((ValueColumn) at.getTableColumn()).kind;
    return new Value(kind, row.text(column), row.isNull(column));
  }

  private static TableColumn<Row, Row> column(
      ResultColumn kind, int index, Optional<Picture> picture) {
    ValueColumn column = new ValueColumn(kind);
    column.setUserData(index);
    column.setSortable(true);
    column.setPrefWidth(width(kind));
    if (NUMBERS.contains(kind.type())) {
      column.getStyleClass().add("number");
    }
    boolean isBar =
        picture.isPresent()
            && picture.get() instanceof Picture.Bars bars
            && bars.length().equals(kind.name());
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    boolean isQueue =
        picture.filter(Picture.Queue.class::isInstance).isPresent()
            && kind.name().equals("granted");
    if (isQueue) {
      column.setText("queue");
    }
    column.setCellFactory(
        c ->
            isBar
                ? new BarCell(index)
                : isQueue ? new QueueCell(index) : new ValueCell(kind, index));
    return column;
  }

  private static double width(ResultColumn kind) {
    if (NUMBERS.contains(kind.type()) || kind.type().equals("bool")) {
      return Math.max(70, 24 + 8 * kind.name().length());
    }
    return kind.type().equals("text") || kind.type().startsWith("json") ? 240 : 150;
  }

  private static final class ValueColumn extends TableColumn<Row, Row> {
    private final ResultColumn kind;

    ValueColumn(ResultColumn kind) {
      super(Visible.of(kind.name()));
      this.kind = kind;
    }
  }

  /** One value: NULL apart from the empty text, line ends and control characters visible. */
  private static final class ValueCell extends TableCell<Row, Row> {
    private final int index;

    ValueCell(ResultColumn kind, int index) {
      this.index = index;
      getStyleClass().add("mono");
      if (NUMBERS.contains(kind.type())) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("null-value");
      if (empty || row == null) {
        setText(null);
      } else if (row.isNull(index)) {
        getStyleClass().add("null-value");
        setText("NULL");
      } else {
        setText(Visible.of(row.beginning(index, SHOWN)));
      }
    }
  }

  /** A number with a bar as long as it is, against the greatest that was shown. */
  private static final class BarCell extends TableCell<Row, Row> {
    private final int index;
    private final Region bar = new Region();

    BarCell(int index) {
      this.index = index;
      getStyleClass().addAll("mono", "number");
      bar.getStyleClass().add("value-bar");
      bar.setMinHeight(10);
      bar.setMaxHeight(10);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null || row.isNull(index)) {
        setText(null);
        setGraphic(null);
        return;
      }
      setText(row.text(index));
      double share = share(row);
      bar.setMinWidth(share * 60);
      bar.setMaxWidth(share * 60);
      setGraphic(bar);
    }

    private double share(Row row) {
      double greatest = 0;
      List<Row> rows = getTableView().getItems();
      for (int i = 0; i < Math.min(rows.size(), 200); i++) {
        greatest = Math.max(greatest, number(rows.get(i)));
      }
      return greatest == 0 ? 0 : Math.clamp(number(row) / greatest, 0, 1);
    }

    private double number(Row row) {
      try {
        return row.isNull(index) ? 0 : Double.parseDouble(row.text(index));
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
