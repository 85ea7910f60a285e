package dev.drydock.ui.migrations;

import dev.drydock.command.MigrationRun;
import dev.drydock.command.ReadJournal;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The history row as it is in its table, and the runs from this machine that touched it. */
final class RecordTab implements DetailTab {
  private final Tab tab = new Tab("Record");
  private final ReadJournal journal;
  private final Latest reading;
  private final Runnable showJournal;

  RecordTab(ReadJournal journal, Tasks tasks, Runnable showJournal) {
    this.journal = journal;
    this.reading = tasks.latest("read the journal");
    this.showJournal = showJournal;
  }

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void show(RowContext context) {
    MigrationRow row = context.row();
    Optional<HistoryRecord> record = row.status().record();
    reading
        .run(
            progress -> journal.of(context.workspace().folder(), row.file()),
            runs -> show(record, runs))
        .onProblem(problem -> show(record, new ErrorPanel(problem)));
  }

  @Override
  public void clear() {
    reading.cancel();
    tab.setContent(null);
  }

  private void show(Optional<HistoryRecord> record, List<MigrationRun> runs) {
    if (record.isEmpty() && runs.isEmpty()) {
      tab.setContent(
          new EmptyState(
              MaterialDesignD.DATABASE_OUTLINE,
              "No record",
              "The history has no row for this migration; it gets one when it is applied. No run"
                  + " from this machine has reached it yet."));
      return;
    }
    show(record, new RunsOfMigration(runs, showJournal));
  }

  private void show(Optional<HistoryRecord> record, Node runs) {
    Node row = record.<Node>map(RecordRow::new).orElseGet(RecordTab::none);
    VBox page = new VBox(18, row, runs);
    page.setPadding(new Insets(10, 14, 12, 14));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    tab.setContent(scroll);
  }

  private static Label none() {
    Label label =
        new Label("The history has no row for this migration; it gets one when it is applied.");
    label.getStyleClass().add("muted");
    return label;
  }
}
