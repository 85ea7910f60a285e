package dev.drydock.ui.kit;

import dev.drydock.ui.theme.RowHeight;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A log: the newest lines of many, following the end until someone scrolls up. Lines are to be
 * added in lists, a {@link dev.drydock.ui.task.Batch} at a time.
 */
public final class LogView extends ListView<LogLine> {
  private static final int KEPT = 20_000;
  private static final int DROPPED_AT_ONCE = 2_000;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private boolean follow = true;

  public LogView() {
    setItems(lines);
    setFixedCellSize(RowHeight.LOG.pixels());
    getStyleClass().addAll("log-view", "mono");
    setAccessibleText("Log");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(list -> new LogCell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnKey);
    setOnScroll(e -> follow = e.getDeltaY() < 0 && follow);
    getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, was, is) -> follow = is.intValue() < 0 || is.intValue() == lines.size() - 1);
  }

  /** Adds lines at the end; the oldest go when there are too many. */
  public void add(List<LogLine> more) {
    if (lines.size() + more.size() > KEPT) {
      lines.remove(0, Math.min(lines.size(), Math.max(DROPPED_AT_ONCE, more.size())));
    }
    lines.addAll(more);
    if (follow) {
      scrollTo(lines.size() - 1);
    }
  }

  public void clear() {
    getSelectionModel().clearSelection();
    lines.clear();
    follow = true;
  }

  /** Every line that is kept, as text. */
  public String text() {
    return lines.stream().map(LogLine::line).collect(Collectors.joining("\n"));
  }

  private void copyOnKey(KeyEvent event) {
    if (COPY.match(event)) {
      List<LogLine> chosen = getSelectionModel().getSelectedItems();
      Copy.text(
          chosen.isEmpty()
              ? text()
              : chosen.stream().map(LogLine::line).collect(Collectors.joining("\n")));
      event.consume();
    }
  }
}
