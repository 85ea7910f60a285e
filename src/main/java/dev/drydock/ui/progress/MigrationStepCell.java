package dev.drydock.ui.progress;

import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** A migration of a run: its name, and below how far it is. */
final class MigrationStepCell extends ListCell<MigrationStep> {
  private final TwoLines lines = new TwoLines();

  MigrationStepCell() {
    getStyleClass().add("two-lines");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(MigrationStep step, boolean empty) {
    super.updateItem(step, empty);
    if (empty || step == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    lines.show(step.state(), Visible.line(step.name()), about(step));
    setTooltip(new Tooltip(Visible.of(step.file())));
    setAccessibleText(step.name() + ", " + step.state().word() + ", " + about(step));
    setGraphic(lines);
  }

  private static String about(MigrationStep step) {
    String statements = Amounts.count(step.statements(), "statement");
    return step.took()
        .map(took -> statements + " · " + RelativeTime.took(took))
        .orElseGet(
            () ->
                step.state() == StatusSign.RUNNING
                    ? Amounts.number(step.done()) + " of " + statements
                    : statements);
  }
}
