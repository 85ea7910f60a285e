package dev.drydock.ui.rehearsal;

import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.TextColumn;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The statements of a migration, what each took, locked and did to stored rows. */
final class StatementTable extends TableView<StatementLine> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double NUMBER = 40;
  private static final double TOOK = 68;
  private static final double ROWS = 86;
  private static final double SCROLL_BAR = 14;

  StatementTable() {
    setFixedCellSize(28);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setAccessibleText("Statements");
    setPlaceholder(new Label("This migration has no statements that ran."));
    TableColumn<StatementLine, StatementLine> lock = cells("Strongest lock");
    lock.setCellFactory(column -> new LockCell());
    TableColumn<StatementLine, StatementLine> work = cells("Work");
    work.setCellFactory(column -> new WorkCell());
    getColumns().add(new TextColumn<>("#", NUMBER, StatementLine::number, "number").fixed());
    getColumns().add(new TextColumn<>("Statement", 300, line -> Visible.of(line.sql()), "mono"));
    getColumns().add(new TextColumn<>("Took", TOOK, StatementLine::took, "number").fixed());
    getColumns().add(new TextColumn<>("Rows", ROWS, StatementLine::rows, "number").fixed());
    getColumns().add(lock);
    getColumns().add(work);
    widthProperty().addListener((o, was, is) -> share(is.doubleValue()));
    setRowFactory(table -> new SpokenRow());
    addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnKey);
    MenuItem copy = new MenuItem("Copy rows");
    copy.setAccelerator(COPY);
    copy.setOnAction(e -> copyRows());
    MenuItem sql = new MenuItem("Copy SQL");
    sql.setOnAction(e -> Copy.text(selected(line -> line.report().sql())));
    setContextMenu(new ContextMenu(copy, sql));
  }

  private static TableColumn<StatementLine, StatementLine> cells(String title) {
    TableColumn<StatementLine, StatementLine> column = new TableColumn<>(title);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
    column.setSortable(false);
    column.setMinWidth(90);
    return column;
  }

  /** What the other columns leave belongs to the statement. */
  private void share(double width) {
    double lock = width > 1_300 ? 270 : width > 820 ? 240 : 222;
    double work = width > 1_300 ? 180 : width > 820 ? 130 : 98;
    getColumns().get(4).setPrefWidth(lock);
    getColumns().get(5).setPrefWidth(work);
    double rest = width - NUMBER - TOOK - ROWS - lock - work - SCROLL_BAR;
    getColumns().get(1).setPrefWidth(Math.max(130, rest));
  }

  private void copyOnKey(KeyEvent event) {
    if (COPY.match(event)) {
      copyRows();
      event.consume();
    }
  }

  private void copyRows() {
    Copy.text(selected(StatementLine::spoken));
  }

  private String selected(Function<StatementLine, String> text) {
    return getSelectionModel().getSelectedItems().stream()
        .map(text)
        .collect(Collectors.joining("\n"));
  }

  /** A row that can be heard as a whole. */
  private static final class SpokenRow extends TableRow<StatementLine> {
    @Override
    protected void updateItem(StatementLine line, boolean empty) {
      super.updateItem(line, empty);
      setAccessibleText(line == null ? "" : line.spoken());
    }
  }
}
