package dev.drydock.ui.rehearsal;

import dev.drydock.run.MigrationReport;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.TwoLines;
import dev.drydock.ui.report.Risk;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** A rehearsed migration: its name with its sign, and below what is to be known of it. */
final class MigrationReportCell extends ListCell<MigrationReport> {
  private final TwoLines lines = new TwoLines();

  MigrationReportCell() {
    getStyleClass().add("two-lines");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(MigrationReport migration, boolean empty) {
    super.updateItem(migration, empty);
    if (empty || migration == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    StatusSign sign = StatusSign.of(migration.outcome());
    String about = RehearsalViewModel.summary(migration);
    String name = Visible.line(migration.name());
    boolean risky = migration.statements().stream().anyMatch(s -> Risk.of(s).rank() >= 100);
    if (risky && sign == StatusSign.OK) {
      lines.show("⚠", Tone.WARNING, name, about);
    } else {
      lines.show(sign, name, about);
    }
    setTooltip(new Tooltip(Visible.of(migration.file()) + "\n" + about));
    setAccessibleText(name + ", " + sign.word() + ", " + about);
    setGraphic(lines);
  }
}
