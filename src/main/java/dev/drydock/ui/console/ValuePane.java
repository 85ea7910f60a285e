package dev.drydock.ui.console;

import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.report.Amounts;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;

/**
 * One value beside the table: long texts, JSON laid out. What is copied is the value itself,
 * whatever is shown of it.
 */
final class ValuePane extends BorderPane {
  /** More characters than this take the toolkit seconds to lay out; so do fewer in one line. */
  private static final int SHOWN = 100_000;

  private static final int LONGEST_LINE = 10_000;

  private final PaneHead head;
  private final TextArea text = new TextArea();
  private final Label rest = new Label();
  private Optional<ResultTable.Value> value = Optional.empty();

  ValuePane() {
    head =
        new PaneHead(
            "Value", Copy.button("the value", () -> value.map(ResultTable.Value::text).orElse("")));
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().add("mono");
    text.setAccessibleText("Value");
    rest.getStyleClass().addAll("muted", "small-text", "value-rest");
    rest.setWrapText(true);
    getStyleClass().add("side-right");
    setTop(head);
    setCenter(text);
    setBottom(rest);
    setMinWidth(140);
    show(Optional.empty());
  }

  void show(Optional<ResultTable.Value> selected) {
    value = selected;
    head.title()
        .setText(
            selected
                .map(v -> Visible.of(v.column().name()) + " · " + v.column().type())
                .orElse("Value"));
    String whole = selected.map(ResultTable.Value::text).orElse("");
    int most = isOneLine(whole) ? LONGEST_LINE : SHOWN;
    boolean cut = whole.length() > most;
    boolean json = selected.filter(v -> v.column().type().startsWith("json")).isPresent();
    text.setText(visible(cut ? whole.substring(0, most) : json ? JsonLayout.of(whole) : whole));
    text.setPromptText(
        selected.isEmpty()
            ? "Select a value"
            : selected.get().isNull() ? "NULL" : "The empty text");
    rest.setText(
        cut
            ? "The beginning of "
                + Amounts.number(whole.length())
                + " characters; Copy takes them all."
            : "");
    rest.setVisible(cut);
    rest.setManaged(cut);
  }

  private static boolean isOneLine(String text) {
    return text.lines().limit(2).count() < 2;
  }

  /** Line by line, for line ends are wanted here. */
  private static String visible(String text) {
    String end = text.endsWith("\n") ? "\n" : "";
    return text.lines().map(Visible::of).collect(Collectors.joining("\n", "", end));
  }
}
