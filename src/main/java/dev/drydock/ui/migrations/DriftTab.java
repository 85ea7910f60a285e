package dev.drydock.ui.migrations;

import dev.drydock.command.DriftReport;
import dev.drydock.command.UseCases;
import dev.drydock.migration.Flag;
import dev.drydock.migration.Status;
import dev.drydock.ui.kit.DiffView;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** What was applied beside what the file says now. */
final class DriftTab implements DetailTab {
  private final UseCases useCases;
  private final Latest comparing;
  private final StackPane pane = new StackPane();
  private final Tab tab = new Tab("Drift", pane);
  private final DiffView diff = new DiffView();

  DriftTab(UseCases useCases, Tasks tasks) {
    this.useCases = useCases;
    this.comparing = tasks.latest("compare with what was applied");
  }

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void announce(RowContext context) {
    tab.setText(differs(context.row()) ? "Drift ≠" : "Drift");
  }

  @Override
  public void show(RowContext context) {
    MigrationRow row = context.row();
    if (!differs(row)) {
      comparing.cancel();
      set(same(row));
      return;
    }
    comparing
        .run(progress -> useCases.showDrift().show(context.workspace(), row.status()), this::show)
        .onProblem(problem -> set(ErrorPanel.alone(problem)));
  }

  @Override
  public void clear() {
    comparing.cancel();
    tab.setText("Drift");
    pane.getChildren().clear();
  }

  /** Goes to the next difference, or the one before. */
  void step(int direction) {
    diff.step(direction);
  }

  private void show(DriftReport report) {
    diff.show(report);
    set(diff);
  }

  private void set(Node node) {
    pane.getChildren().setAll(node);
  }

  private static boolean differs(MigrationRow row) {
    return row.status().flags().contains(Flag.DRIFTED)
        || row.status().flags().contains(Flag.LINE_ENDINGS);
  }

  private static EmptyState same(MigrationRow row) {
    boolean applied = row.status().record().isPresent();
    if (row.status().status() == Status.FAILED) {
      return new EmptyState(
          MaterialDesignE.EQUAL,
          "Recorded as failed",
          "Nothing of it counts as applied that the file could be compared with. Where it ran outside"
              + " a transaction, what came before the failure is committed.");
    }
    return new EmptyState(
        MaterialDesignE.EQUAL,
        applied ? "No drift" : "Not applied yet",
        applied
            ? "The file's checksum is the recorded one, or the history keeps none to compare."
            : "Once it is applied, this shows what was changed in the file afterwards.");
  }
}
