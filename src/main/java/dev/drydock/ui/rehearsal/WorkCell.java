package dev.drydock.ui.rehearsal;

import dev.drydock.run.StepOutcome;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Risk;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What a statement did to stored rows, or why it did nothing. */
final class WorkCell extends TableCell<StatementLine, StatementLine> {

  @Override
  protected void updateItem(StatementLine line, boolean empty) {
    super.updateItem(line, empty);
    setGraphic(null);
    setText(null);
    setTooltip(null);
    if (empty || line == null) {
      return;
    }
    if (line.report().outcome() != StepOutcome.OK) {
      StatusSign sign = line.state();
      setGraphic(new Pill(sign.text(), sign.tone()));
      line.report().note().ifPresent(note -> setTooltip(new Tooltip(note)));
      return;
    }
    if (line.risk().work().isEmpty()) {
      setText("—");
      return;
    }
    HBox box = new HBox(4);
    box.setAlignment(Pos.CENTER_LEFT);
    Risk.Chip first =
        line.lock()
            .map(lock -> line.risk().work().getFirst().without(lock.relation()))
            .orElse(line.risk().work().getFirst());
    Pill pill = new Pill(Visible.of(first.text()), first.tone());
    pill.setMinWidth(0);
    box.getChildren().add(pill);
    int more = line.risk().work().size() - 1;
    if (more > 0) {
      box.getChildren().add(new Pill("+" + more, Tone.NEUTRAL));
    }
    setGraphic(box);
    setTooltip(
        new Tooltip(String.join("\n", line.risk().work().stream().map(Risk.Chip::text).toList())));
  }
}
