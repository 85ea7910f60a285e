package dev.drydock.ui.migrations;

import dev.drydock.profile.AppSettings.Column;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.theme.RowHeight;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * The table. Its rows are replaced as a whole, sorted and filtered elsewhere; it only shows them
 * and keeps the selection on its migration.
 */
final class MigrationTable extends TableView<MigrationRow> {
  private final ObservableList<MigrationRow> rows = FXCollections.observableArrayList();
  private final MigrationsViewModel model;
  private final List<SpareColumn> spare;
  private boolean replacing;

  MigrationTable(MigrationsViewModel model, Runnable renumber, BooleanSupplier mayRenumber) {
    this.model = model;
    setId("migrations");
    setFixedCellSize(RowHeight.TABLE.pixels());
    setItems(rows);
    setAccessibleText("Migrations");
    setTableMenuButtonVisible(true);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getColumns().setAll(Columns.all(renumber, mayRenumber));
    // A window of 1000 leaves the table less; the others go where everything is shown larger.
    spare =
        List.of(
            new SpareColumn(column(Columns.CHECKSUM), 1_000),
            new SpareColumn(column(Columns.BY), 780),
            new SpareColumn(column(Columns.TOOK), 780),
            new SpareColumn(column(Columns.APPLIED), 680));
    widthProperty().addListener((o, was, is) -> fit());
    setSortPolicy(table -> sort(table.getSortOrder()));
    setRowFactory(table -> new Row());
    model.shown().addListener((o, was, is) -> show(is));
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!replacing) {
                model.selected().set(Optional.ofNullable(is));
              }
            });
    show(MigrationsViewModel.Shown.NOTHING);
  }

  /** Selects a row and brings it into view. */
  void select(MigrationRow row) {
    int index = rows.indexOf(row);
    if (index >= 0) {
      getSelectionModel().clearAndSelect(index);
      scrollTo(Math.max(0, index - 3));
    }
  }

  /** Puts the columns as a person left them. */
  void restore(List<Column> remembered) {
    Columns.restore(this, remembered);
    spare.forEach(SpareColumn::forget);
    fit();
  }

  private void fit() {
    spare.forEach(column -> column.fit(getWidth()));
  }

  /** The columns as a person wants them, those that have no room just now among them. */
  List<Column> remembered() {
    return Columns.remembered(this).stream()
        .map(column -> new Column(column.id(), column.width(), column.shown() || isGivenUp(column)))
        .toList();
  }

  private boolean isGivenUp(Column column) {
    return spare.stream().anyMatch(one -> one.id().equals(column.id()) && one.wanted());
  }

  private TableColumn<MigrationRow, ?> column(String id) {
    return getColumns().stream().filter(c -> c.getId().equals(id)).findFirst().orElseThrow();
  }

  private boolean sort(List<? extends TableColumn<MigrationRow, ?>> order) {
    model.sort(
        order.isEmpty()
            ? RowOrder.AS_RUN
            : new RowOrder(
                order.getFirst().getId(),
                order.getFirst().getSortType() == TableColumn.SortType.DESCENDING));
    return true;
  }

  private void show(MigrationsViewModel.Shown shown) {
    Optional<String> chosen = model.selected().get().map(MigrationRow::identity);
    replacing = true;
    column(Columns.VERSION).setMinWidth(Columns.versions(shown.rows()));
    rows.setAll(shown.rows());
    Optional<MigrationRow> again =
        chosen.flatMap(
            identity ->
                shown.rows().stream().filter(row -> row.identity().equals(identity)).findFirst());
    again.ifPresentOrElse(
        row -> getSelectionModel().clearAndSelect(rows.indexOf(row)),
        () -> getSelectionModel().clearSelection());
    replacing = false;
    if (again.isEmpty() && !rows.isEmpty()) {
      getSelectionModel().clearAndSelect(0);
    } else {
      model.selected().set(again);
    }
    setPlaceholder(placeholder(shown));
  }

  /** Nothing is said of a folder before it is read, which may take a while. */
  private static Node placeholder(MigrationsViewModel.Shown shown) {
    if (!shown.read()) {
      return new Region();
    }
    return shown.filtered() && shown.all() > 0
        ? new EmptyState(
            MaterialDesignF.FILTER_OFF_OUTLINE,
            "Nothing matches the filter",
            "All " + shown.all() + " migrations are hidden by it. Esc in the filter clears it.")
        : new EmptyState(
            MaterialDesignF.FOLDER_OPEN_OUTLINE,
            "No migrations in this folder",
            "Create the first one with Ctrl+N, or open another folder.");
  }

  /** Tells screen readers a whole row at once. */
  private static final class Row extends TableRow<MigrationRow> {
    @Override
    protected void updateItem(MigrationRow row, boolean empty) {
      super.updateItem(row, empty);
      setAccessibleText(
          empty || row == null ? "" : row.sign().word() + ", " + row.version() + ", " + row.name());
    }
  }
}
