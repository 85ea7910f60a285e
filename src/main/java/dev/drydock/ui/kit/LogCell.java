package dev.drydock.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line of the log: time, sign, text; made once and refilled. */
final class LogCell extends ListCell<LogLine> {
  private final Text time = new Text();
  private final Text sign = new Text();
  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(time, sign, text);

  LogCell() {
    time.getStyleClass().add("log-time");
    flow.getStyleClass().add("mono");
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
    sign.setText((line.sign().isEmpty() ? " " : line.sign()) + " ");
    sign.getStyleClass().setAll("text", "log-sign", line.tone().styleClass());
    text.setText(line.text());
    text.getStyleClass().setAll("text", "log-text", line.tone().styleClass());
    setAccessibleText(line.line());
    setGraphic(flow);
  }
}
