package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** One line of the log: time, sign, text; made once and refilled. */
final class LogCell extends ListCell<LogLine> {
  private static final double SIGN = 20;

  private final Text time = new Text();
  private final Label sign = new Label();
  private final Text text = new Text();
  private final HBox flow = new HBox(time, sign, text);

  LogCell() {
    time.getStyleClass().add("log-time");
    flow.getStyleClass().add("mono");
    flow.setAlignment(Pos.BASELINE_LEFT);
    // of one width, however wide the font has them
    sign.setMinWidth(SIGN);
    sign.setMaxWidth(SIGN);
  }

  @Override
  protected void updateItem(LogLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    time.setText(Visible.leftToRight(RelativeTime.clock(line.at()) + "  "));
    sign.setText(line.sign());
    sign.getStyleClass().setAll("label", "toned", line.tone().styleClass());
    text.setText(line.text());
    text.getStyleClass().setAll("text", "log-text", line.tone().styleClass());
    setAccessibleText(line.line());
    setGraphic(flow);
  }
}
