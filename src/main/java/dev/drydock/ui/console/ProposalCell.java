package dev.drydock.ui.console;

import dev.drydock.query.completion.Proposal;
import dev.drydock.ui.kit.Visible;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A proposal: its name, and at the right what it is. */
final class ProposalCell extends ListCell<Proposal> {
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox line;

  ProposalCell() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    name.getStyleClass().add("mono");
    detail.getStyleClass().addAll("muted", "small-text");
    detail.setMinWidth(Label.USE_PREF_SIZE);
    line = new HBox(8, name, gap, detail);
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Proposal proposal, boolean empty) {
    super.updateItem(proposal, empty);
    setText(null);
    setGraphic(null);
    if (!empty && proposal != null) {
      name.setText(Visible.of(proposal.label()));
      String kind = proposal.kind().name().toLowerCase(Locale.ROOT);
      detail.setText(Visible.of(proposal.detail().isEmpty() ? kind : proposal.detail()));
      setGraphic(line);
    }
  }
}
