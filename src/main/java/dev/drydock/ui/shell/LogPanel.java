package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Log;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.task.Batch;
import dev.drydock.ui.task.Tasks;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The log below every room. */
final class LogPanel extends BorderPane implements Log {
  private final LogView view = new LogView();
  private final Label latest = new Label();
  private final Batch<LogLine> lines;

  LogPanel(Tasks tasks, Runnable hide) {
    lines =
        tasks.batch(
            more -> {
              view.add(more);
              latest.setText(more.getLast().text());
            });
    getStyleClass().add("log-panel");
    Label title = new Label("Log");
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    latest.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button clear = small("Clear", this::clear);
    Button close = small("Hide (Ctrl+J)", hide);
    HBox head = new HBox(8, title, latest, gap, Copy.button("the log", view::text), clear, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("log-head");
    setTop(head);
    setCenter(view);
    Label nothing = new Label("What runs is told here: each statement, notices, waits, failures.");
    nothing.getStyleClass().add("muted");
    view.setPlaceholder(nothing);
  }

  @Override
  public void add(LogLine line) {
    lines.add(line);
  }

  private void clear() {
    view.clear();
    latest.setText("");
  }

  private static Button small(String label, Runnable action) {
    Button button = new Button(label);
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }
}
