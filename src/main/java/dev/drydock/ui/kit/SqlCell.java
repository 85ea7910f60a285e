package dev.drydock.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line: its number, its text in colours, what is to be said of it. */
final class SqlCell extends ListCell<Integer> {
  private static final double BEFORE_NOTES = 20;
  private static final double AFTER_NOTES = 16;
  private static final double SCROLL_BAR = 36;
  private static final double SHORTEST_NOTE = 120;

  /** Behind a line that fills the view itself one scrolls to them. */
  private static final double LEAST_OF_NOTES = 320;

  private final SqlView view;
  private final Label number = new Label();
  private final TextFlow flow = new TextFlow();
  private final Path selected = new Path();
  private final Group underlines = new Group();
  private final HBox notes = new HBox(6);
  private final HBox line;
  private boolean underlined;

  SqlCell(SqlView view) {
    this.view = view;
    number.getStyleClass().addAll("sql-number", "mono");
    number.setMinWidth(USE_PREF_SIZE);
    selected.getStyleClass().add("sql-selection");
    selected.setManaged(false);
    selected.setStrokeWidth(0);
    flow.getStyleClass().add("mono");
    // One long line, never wrapped: as wide as its text.
    flow.setMinWidth(USE_PREF_SIZE);
    notes.setAlignment(Pos.CENTER_LEFT);
    underlines.setManaged(false);
    Pane text = new Pane(selected, flow, underlines);
    text.setMinWidth(USE_PREF_SIZE);
    line = new HBox(number, text, notes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    HBox.setMargin(notes, new Insets(0, AFTER_NOTES, 0, BEFORE_NOTES));
    // What the line leaves of the view's width; the whole of a shortened note is in its tooltip.
    notes
        .maxWidthProperty()
        .bind(
            Bindings.max(
                LEAST_OF_NOTES,
                view.list()
                    .widthProperty()
                    .subtract(number.widthProperty())
                    .subtract(text.widthProperty())
                    .subtract(BEFORE_NOTES + AFTER_NOTES + SCROLL_BAR)));
    getStyleClass().add("sql-cell");
  }

  @Override
  protected void updateItem(Integer index, boolean empty) {
    super.updateItem(index, empty);
    if (empty || index == null || index >= view.text().lines()) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    List<LineNote> said = view.notes(index);
    number.setText(view.numberText(index));
    number.getStyleClass().setAll("label", "sql-number", "mono");
    said.stream()
        .map(note -> Tone.of(note.severity()).styleClass())
        .findFirst()
        .ifPresent(number.getStyleClass()::add);
    notes.getChildren().setAll(said.stream().map(SqlCell::pill).toList());
    said.stream()
        .filter(LineNote::fixable)
        .findFirst()
        .ifPresent(note -> notes.getChildren().add(fix(note)));
    flow.getChildren().setAll(texts(index));
    underlined = false;
    setAccessibleText("line " + view.numberText(index).strip() + ": " + lineText(index));
    setGraphic(line);
    drawSelection();
  }

  /** Draws what the view knows now. */
  void redraw() {
    updateItem(getItem(), isEmpty());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!underlined) {
      underlined = true;
      flow.applyCss(); // before that the text has another font, and is measured wrongly
      drawUnderlines();
    }
  }

  private void drawUnderlines() {
    if (isEmpty() || getItem() == null || getItem() >= view.text().lines()) {
      underlines.getChildren().clear();
      return;
    }
    String drawn = lineText(getItem());
    underlines
        .getChildren()
        .setAll(
            view.underlined(getItem()).stream()
                .map(note -> SqlUnderline.of(note, getItem(), drawn, flow))
                .toList());
  }

  private static Pill pill(LineNote note) {
    Pill pill = new Pill(note.text(), Tone.of(note.severity()));
    pill.setMinWidth(SHORTEST_NOTE);
    pill.setTooltip(new Tooltip(note.text()));
    return pill;
  }

  private Hyperlink fix(LineNote note) {
    Hyperlink link = new Hyperlink("Quick fix  Alt+Enter");
    link.setFocusTraversable(false);
    link.setMinWidth(USE_PREF_SIZE);
    link.getStyleClass().add("sql-note");
    link.setOnAction(e -> view.fix(note));
    return link;
  }

  /** The offset in the whole text nearest to a point in screen coordinates. */
  int offsetAt(double screenX, double screenY) {
    Point2D local = flow.screenToLocal(screenX, screenY);
    if (local == null || getItem() == null) {
      return 0;
    }
    int start = view.text().start(getItem());
    if (local.getX() <= 0) {
      return start;
    }
    int column = flow.getHitInfo(new Point2D(local.getX(), 2)).getInsertionIndex();
    return Math.min(start + column, view.text().end(getItem()));
  }

  /** Redraws what of the selection lies in this line. */
  void drawSelection() {
    selected.getElements().clear();
    SqlSelection selection = view.selection();
    if (selection.isEmpty() || isEmpty() || getItem() == null) {
      return;
    }
    int start = view.text().start(getItem());
    int end = view.text().end(getItem());
    int from = Math.max(selection.from(), start);
    int to = Math.min(selection.to(), end);
    if (from < to) {
      selected.getElements().setAll(flow.getRangeShape(from - start, to - start, false));
    }
  }

  private String lineText(int index) {
    int start = view.text().start(index);
    return view.text().text().substring(start, drawnEnd(index));
  }

  private int drawnEnd(int index) {
    return Math.min(view.text().end(index), view.text().start(index) + SqlText.DRAWN);
  }

  private List<Text> texts(int index) {
    List<Text> texts = new java.util.ArrayList<>();
    SqlColours colours = view.colours();
    int at = view.text().start(index);
    int end = drawnEnd(index);
    for (int i = colours.firstAfter(at); i < colours.count() && colours.start(i) < end; i++) {
      int from = Math.max(colours.start(i), at);
      int to = Math.min(colours.end(i), end);
      if (from > at) {
        texts.add(text(at, from, "sql-text"));
      }
      texts.add(text(from, to, colours.styleClass(i)));
      at = to;
    }
    if (at < end) {
      texts.add(text(at, end, "sql-text"));
    }
    int rest = view.text().end(index) - end;
    if (rest > 0) {
      Text more = new Text("  … " + rest + " more characters");
      more.getStyleClass().addAll("sql-comment");
      texts.add(more);
    }
    return texts;
  }

  private Text text(int from, int to, String styleClass) {
    Text text = new Text(Visible.of(view.text().text().substring(from, to)));
    text.getStyleClass().add(styleClass);
    return text;
  }
}
