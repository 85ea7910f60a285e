package dev.drydock.ui.rehearsal;

import dev.drydock.run.effects.LockTaken;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.LockStrength;
import dev.drydock.ui.report.Risk;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The strongest lock of a statement as a chip, and on what. */
final class LockCell extends TableCell<StatementLine, StatementLine> {

  @Override
  protected void updateItem(StatementLine line, boolean empty) {
    super.updateItem(line, empty);
    setGraphic(null);
    setTooltip(null);
    setText(empty || line == null ? null : "—");
    if (empty || line == null || line.lock().isEmpty()) {
      return;
    }
    LockTaken lock = line.lock().get();
    LockStrength strength = LockStrength.of(lock.mode()).orElseThrow();
    Label relation = new Label(Visible.of(Risk.shortName(lock.relation())));
    relation.setMinWidth(0);
    HBox box =
        new HBox(
            6,
            new Pill(
                lock.isNew() ? "NEW TABLE" : strength.chip(),
                lock.isNew() ? Tone.NEUTRAL : strength.tone()),
            relation);
    box.setAlignment(Pos.CENTER_LEFT);
    setText(null);
    setGraphic(box);
    setTooltip(
        new Tooltip(
            lock.isNew()
                ? "Made in this run: nobody else can wait for it."
                : strength.sql() + ": " + strength.waiting(Risk.shortName(lock.relation())) + "."));
  }
}
