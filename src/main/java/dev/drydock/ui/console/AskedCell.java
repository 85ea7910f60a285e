package dev.drydock.ui.console;

import dev.drydock.profile.Asked;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A query that was asked: its beginning, when, how long it took and what came of it. */
final class AskedCell extends ListCell<Asked> {
  private static final int SHOWN = 1_000;

  private final Label text = new Label();
  private final Label outcome = new Label();
  private final VBox lines = new VBox(2, text, outcome);

  AskedCell() {
    text.getStyleClass().add("mono");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Asked asked, boolean empty) {
    super.updateItem(asked, empty);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    if (empty || asked == null) {
      return;
    }
    boolean fine = asked.outcome().isEmpty();
    text.setText(Visible.of(asked.text().strip().replaceAll("\\s+", " ")));
    outcome.setText(
        RelativeTime.ago(asked.at(), Instant.now())
            + " · "
            + RelativeTime.took(asked.took())
            + " · "
            + (fine ? Amounts.count(asked.rows(), "row") : "✕ " + asked.outcome()));
    outcome.getStyleClass().setAll("label", "small-text", fine ? "muted" : "danger-text");
    String whole = asked.text().length() > SHOWN ? asked.text().substring(0, SHOWN) : asked.text();
    Tooltip tooltip = new Tooltip(RelativeTime.exact(asked.at()) + "\n" + whole);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(460);
    setTooltip(tooltip);
    setGraphic(lines);
  }
}
