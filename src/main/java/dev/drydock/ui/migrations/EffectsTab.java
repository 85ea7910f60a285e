package dev.drydock.ui.migrations;

import dev.drydock.run.MigrationReport;
import dev.drydock.run.StatementReport;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.ChangesList;
import dev.drydock.ui.progress.TablesList;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.theme.RowHeight;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
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
    add("Rows", 90, s -> s.rows().isPresent() ? Amounts.number(s.rows().getAsLong()) : "—")
        .getStyleClass()
        .add("number");
    add("Who waits", 260, EffectsTab::waits);
    add("Work", 160, EffectsTab::work);
    add("On the target's sizes", 130, EffectsTab::estimate).getStyleClass().add("number");
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
                  "A dry run executes what is pending on a scratch copy of the target's schema, and"
                      + " notes time, rows and locks of every statement.")
              .action("Dry run on scratch", dryRun));
      return;
    }
    table.setItems(FXCollections.observableList(seen.get().statements()));
    VBox aside =
        new VBox(new ChangesList(seen.get()), new TablesList("Tables", seen.get().tables()));
    ScrollPane scroll = new ScrollPane(aside);
    scroll.setFitToWidth(true);
    SplitPane both = new SplitPane(table, scroll);
    both.setDividerPositions(0.7);
    tab.setContent(both);
  }

  @Override
  public void clear() {
    tab.setText("Effects");
    tab.setContent(null);
  }

  private static String waits(StatementReport statement) {
    List<String> waits = statement.effects().waits();
    return waits.isEmpty() ? "—" : Visible.of(String.join("; ", waits));
  }

  private static String estimate(StatementReport statement) {
    return statement
        .effects()
        .estimate()
        .map(e -> RelativeTime.took(e.low()) + " to " + RelativeTime.took(e.high()))
        .orElse("—");
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
