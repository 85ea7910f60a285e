package dev.drydock.ui.migrations;

import dev.drydock.run.MigrationReport;
import dev.drydock.run.StatementReport;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.theme.RowHeight;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What the last dry run saw of a migration, statement by statement. */
final class EffectsTab implements DetailTab {
  private final Tab tab = new Tab("Effects");
  private final TableView<StatementReport> table = new TableView<>();
  private final Runnable dryRun;

  EffectsTab(Runnable dryRun) {
    this.dryRun = dryRun;
    add("#", 44, s -> String.valueOf(s.index() + 1)).getStyleClass().add("number");
    add("Line", 56, s -> String.valueOf(s.line())).getStyleClass().add("number");
    add("", 150, s -> StatusSign.of(s.outcome()).text());
    add("Statement", 380, s -> Visible.of(s.sql().strip().replaceAll("\\s+", " ")));
    add("Took", 80, s -> RelativeTime.took(s.took())).getStyleClass().add("number");
    add("Rows", 70, s -> s.rows().isPresent() ? String.valueOf(s.rows().getAsLong()) : "—")
        .getStyleClass()
        .add("number");
    add("Locks", 220, EffectsTab::locks);
    add("Work", 160, EffectsTab::work);
    table.setFixedCellSize(RowHeight.TABLE.pixels());
    table.setAccessibleText("Statements of the last dry run");
  }

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void announce(RowContext context) {
    tab.setText(
        context
            .rehearsed()
            .map(seen -> "Effects " + StatusSign.of(seen.outcome()).sign())
            .orElse("Effects"));
  }

  @Override
  public void show(RowContext context) {
    Optional<MigrationReport> seen = context.rehearsed();
    if (seen.isEmpty()) {
      tab.setContent(
          new EmptyState(
                  MaterialDesignF.FLASK_OUTLINE,
                  "Not rehearsed yet",
                  "A dry run executes what is pending in one transaction, notes time, rows and"
                      + " locks of every statement, and rolls it back.")
              .action("Dry run…", dryRun));
      return;
    }
    table.setItems(FXCollections.observableList(seen.get().statements()));
    tab.setContent(table);
  }

  @Override
  public void clear() {
    tab.setText("Effects");
    tab.setContent(null);
  }

  private static String locks(StatementReport statement) {
    String locks =
        statement.locks().stream()
            .filter(lock -> !lock.isNew())
            .map(EffectsTab::lock)
            .collect(Collectors.joining(", "));
    return locks.isEmpty() ? "—" : locks;
  }

  private static String lock(LockTaken lock) {
    return lock.mode() + " " + Visible.of(lock.relation());
  }

  private static String work(StatementReport statement) {
    String work =
        Stream.concat(
                statement.rewrites().stream().map(table -> "rewrites " + table),
                statement.scans().stream().map(table -> "scans " + table))
            .collect(Collectors.joining(", "));
    return statement.note().orElse(work.isEmpty() ? "—" : work);
  }

  private TableColumn<StatementReport, String> add(
      String title, double width, Function<StatementReport, String> text) {
    TableColumn<StatementReport, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    table.getColumns().add(column);
    return column;
  }
}
