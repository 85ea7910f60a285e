package dev.drydock.ui.rehearsal;

import dev.drydock.problem.Problem;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.tool.RowChange;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Problems;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.ChangesList;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.progress.TablesList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Beside the statements: what a rollback does not undo, and the history rows to be written. */
final class RehearsalAside extends VBox {
  private static final int ROWS_SHOWN = 50;

  /** Room for a point of time to the microsecond, in two lines; the rest is pointed at. */
  private static final int LONGEST = 40;

  private final VBox changes = new VBox();

  RehearsalAside(RunReport report) {
    getChildren().add(changes);
    getChildren().add(new TablesList("Tables of the whole run", report.tables()));
    if (!report.warnings().isEmpty()) {
      getChildren()
          .add(
              new PaneHead(
                  "What to know", Copy.button("the warnings", () -> warnings(report.warnings()))));
      VBox list = new VBox(10);
      list.getStyleClass().add("aside-body");
      report.warnings().forEach(problem -> list.getChildren().add(warning(problem)));
      getChildren().add(list);
    }
    List<RowChange> rows = report.historyRows();
    getChildren()
        .add(new PaneHead("History rows to be written", Copy.button("the rows", () -> text(rows))));
    VBox list = new VBox(10);
    list.getStyleClass().add("aside-body");
    rows.stream().limit(ROWS_SHOWN).forEach(row -> list.getChildren().add(row(row)));
    if (rows.size() > ROWS_SHOWN) {
      list.getChildren().add(muted((rows.size() - ROWS_SHOWN) + " more"));
    }
    if (rows.isEmpty()) {
      list.getChildren().add(muted("None."));
    }
    getChildren().add(list);
  }

  /** Shows what a migration changes. */
  void show(MigrationReport migration) {
    changes.getChildren().setAll(new ChangesList(migration));
  }

  private static VBox warning(Problem problem) {
    Label message = new Label("⚠  " + Visible.of(problem.message()));
    message.setWrapText(true);
    message.getStyleClass().addAll("toned");
    Label remedy = muted(Visible.of(problem.remedy()));
    VBox box = new VBox(2, message, remedy);
    box.getStyleClass().add(Tone.of(problem.severity()).styleClass());
    return box;
  }

  private static GridPane row(RowChange change) {
    GridPane grid = new GridPane(10, 1);
    grid.getStyleClass().add("history-row");
    change
        .after()
        .orElse(Map.of())
        .forEach(
            (column, value) -> {
              Label name = cell(column);
              name.getStyleClass().add("muted");
              name.setMinWidth(USE_PREF_SIZE);
              GridPane.setValignment(name, VPos.TOP);
              Label text = cell(value.map(RehearsalAside::shortened).orElse("NULL"));
              value.map(Visible::of).map(Tooltip::new).ifPresent(text::setTooltip);
              grid.addRow(grid.getRowCount(), name, text);
            });
    return grid;
  }

  private static Label cell(String text) {
    Label label = new Label(Visible.of(text));
    label.getStyleClass().addAll("mono", "small-text");
    label.setMinWidth(0);
    label.setWrapText(true);
    return label;
  }

  private static String shortened(String value) {
    String line = Visible.of(value.strip().replaceAll("\\s+", " "));
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static String text(List<RowChange> rows) {
    return rows.stream()
        .map(
            row ->
                row.after().orElse(Map.of()).entrySet().stream()
                    .map(entry -> entry.getKey() + "\t" + text(entry.getValue()))
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(Optional<String> value) {
    return value.orElse("NULL");
  }

  private static String warnings(List<Problem> problems) {
    return problems.stream().map(Problems::text).collect(Collectors.joining("\n\n"));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }
}
