package dev.drydock.ui.kit;

import dev.drydock.command.DriftReport;
import dev.drydock.command.DriftReport.Change;
import dev.drydock.command.DriftReport.Row;
import dev.drydock.ui.theme.RowHeight;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Two texts side by side, line by line; a sign in the margin tells what the colour tells. */
public final class DiffView extends BorderPane {
  private final ListView<Row> rows = new ListView<>();
  private final SideScroll sideways = new SideScroll();
  private final Label explanation = new Label();
  private final Label left = new Label("Applied");
  private final Label right = new Label("File now");

  /** Whose changes F7 and Shift+F7 walk. */
  public DiffView() {
    this(" (Shift+F7)", " (F7)");
  }

  /** For a room where F7 goes to another text: the changes of this one are walked by buttons. */
  public static DiffView withoutKeys() {
    return new DiffView("", "");
  }

  private DiffView(String previousKey, String nextKey) {
    rows.setFixedCellSize(RowHeight.SQL.pixels());
    rows.getStyleClass().addAll("sql-view", "diff-view");
    rows.setCellFactory(list -> new DiffCell(sideways.shift()));
    rows.addEventFilter(ScrollEvent.SCROLL, sideways::wheel);
    rows.widthProperty().addListener((o, was, is) -> sideways.fit(is.doubleValue()));
    rows.setAccessibleText("Differences");
    explanation.setWrapText(true);
    HBox.setHgrow(explanation, Priority.ALWAYS);
    explanation.setMaxWidth(Double.MAX_VALUE);
    Button previous = button("▲ Previous" + previousKey, -1);
    Button next = button("▼ Next" + nextKey, 1);
    HBox head = new HBox(8, explanation, previous, next, Copy.button("the difference", this::text));
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(6, 12, 6, 12));
    left.getStyleClass().addAll("muted", "strong");
    right.getStyleClass().addAll("muted", "strong");
    HBox titles = new HBox(left, right);
    titles.setPadding(new Insets(2, 12, 4, 12));
    left.prefWidthProperty().bind(widthProperty().divide(2));
    setTop(new javafx.scene.layout.VBox(head, titles));
    setCenter(rows);
    setBottom(new StackPane(sideways, sideways.measure()));
    getStyleClass().add("plain-pane");
  }

  /** What was applied at the left, what is in the file at the right. */
  public void show(DriftReport report) {
    show(
        "Applied" + report.origin().map(from -> " · " + shortly(from, report.file())).orElse(""),
        "File now · " + report.file(),
        report.explanation(),
        report.rows());
  }

  /**
   * Shows any two texts.
   *
   * @param leftTitle what is at the left
   * @param rightTitle what is at the right
   */
  public void show(String leftTitle, String rightTitle, String said, List<Row> lines) {
    title(left, leftTitle);
    title(right, rightTitle);
    explanation.setText(said);
    rows.setItems(FXCollections.observableList(lines));
    rows.getSelectionModel().clearSelection();
    sideways.show(lines, rows.getWidth());
    // from the left edge, as a text begins; who steps to a difference is brought to its very place
    next(1).ifPresent(this::scrollDown);
  }

  /** The file's name stands at the right, and need not be said twice where it is the same. */
  private static String shortly(String origin, String file) {
    return origin.startsWith(file + " ") ? origin.substring(file.length() + 1) : origin;
  }

  /** Whole in a tooltip: there is half the width for it. */
  private static void title(Label label, String text) {
    label.setText(text);
    label.setTooltip(new Tooltip(text));
  }

  /** Goes to the next run of changed lines, or the one before, around the end. */
  public void step(int direction) {
    next(direction)
        .ifPresent(
            index -> {
              rows.getSelectionModel().clearAndSelect(index);
              scrollDown(index);
              sideways.reveal(rows.getItems().get(index));
            });
  }

  private OptionalInt next(int direction) {
    List<Row> all = rows.getItems();
    int at = rows.getSelectionModel().getSelectedIndex();
    int start = at < 0 ? (direction > 0 ? -1 : all.size()) : at;
    return IntStream.rangeClosed(1, all.size())
        .map(moved -> Math.floorMod(start + direction * moved, all.size()))
        .filter(index -> begins(all, index))
        .findFirst();
  }

  private void scrollDown(int index) {
    rows.scrollTo(index < 6 ? 0 : index - 3);
  }

  /** As a unified listing. */
  private String text() {
    return rows.getItems().stream().map(DiffView::line).collect(Collectors.joining("\n"));
  }

  private static String line(Row row) {
    return switch (row.change()) {
      case SAME -> "  " + row.current();
      case ADDED -> "+ " + row.current();
      case REMOVED -> "- " + row.applied();
      case CHANGED -> "- " + row.applied() + "\n+ " + row.current();
    };
  }

  private static boolean begins(List<Row> all, int index) {
    return all.get(index).change() != Change.SAME
        && (index == 0 || all.get(index - 1).change() == Change.SAME);
  }

  private Button button(String label, int direction) {
    Button button = new Button(label);
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> step(direction));
    return button;
  }
}
