package dev.drydock.ui.kit;

import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.RowHeight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * Shows SQL to be read: line numbers, colours, notes at the ends of lines; text can be selected and
 * copied. Only the lines in view exist, so any size opens at once; colours follow when they are
 * known.
 */
public final class SqlView extends StackPane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  private final ListView<Integer> list = new ListView<>();
  private final List<SqlCell> cells = new ArrayList<>();
  private final Latest colouring;
  private int firstLine = 1;
  private SqlText text = SqlText.NOTHING;
  private SqlColours colours = SqlColours.NONE;
  private List<LineNote> notes = List.of();
  private SqlSelection selection = SqlSelection.NONE;
  private Consumer<LineNote> fixing = note -> {};

  public SqlView(Tasks tasks) {
    this.colouring = tasks.latest("colour SQL");
    list.getStyleClass().add("sql-view");
    list.setFixedCellSize(RowHeight.SQL.pixels());
    list.setAccessibleText("SQL");
    list.setCellFactory(
        l -> {
          SqlCell cell = new SqlCell(this);
          cells.add(cell);
          SqlMouse.on(cell, this);
          return cell;
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    MenuItem copy = new MenuItem("Copy");
    copy.setAccelerator(COPY);
    copy.setOnAction(e -> copySelection());
    MenuItem all = new MenuItem("Select all");
    all.setAccelerator(ALL);
    all.setOnAction(e -> selectAll());
    list.setContextMenu(new ContextMenu(copy, all));
    getChildren().add(list);
  }

  /**
   * Shows a text from its beginning.
   *
   * @param sql with any line ends
   * @param said what is to be said of single lines
   */
  public void show(String sql, List<LineNote> said) {
    text = new SqlText(sql);
    colours = SqlColours.NONE;
    notes = List.copyOf(said);
    selection = SqlSelection.NONE;
    list.setItems(new Numbers(text.lines()));
    colouring.run(progress -> SqlColours.of(sql), this::colour);
  }

  /** Shows a changed text in place of the one that is shown, and stays where the reader is. */
  public void update(String sql, List<LineNote> said) {
    if (sql.equals(text.text())) {
      notes = List.copyOf(said);
      redraw();
      return;
    }
    int first =
        cells.stream()
            .filter(c -> !c.isEmpty() && c.isVisible())
            .mapToInt(SqlCell::getIndex)
            .min()
            .orElse(0);
    show(sql, said);
    list.scrollTo(Math.min(first, Math.max(0, text.lines() - 1)));
  }

  /** Shows nothing. */
  public void clear() {
    colouring.cancel();
    show("", List.of());
  }

  /**
   * Brings a line into view.
   *
   * @param line from 1
   */
  public void showLine(int line) {
    int index = Math.clamp(line - 1L, 0, Math.max(0, text.lines() - 1));
    list.scrollTo(Math.max(0, index - 4));
    list.getSelectionModel().clearAndSelect(index);
  }

  /**
   * Numbers the lines as in the file a text is a part of.
   *
   * @param line of its first one there
   */
  public void numberFrom(int line) {
    firstLine = line;
    redraw();
  }

  /** Who mends what a note says; without one nothing happens. */
  public void onFix(Consumer<LineNote> mender) {
    fixing = mender;
  }

  /** The line the keyboard is at, from 1; 0 for none. */
  public int line() {
    return list.getSelectionModel().getSelectedIndex() + 1;
  }

  /** The selected text, or all of it where nothing is selected. */
  public String selectedText() {
    return selection.isEmpty()
        ? text.text()
        : text.text().substring(selection.from(), selection.to());
  }

  SqlText text() {
    return text;
  }

  SqlColours colours() {
    return colours;
  }

  SqlSelection selection() {
    return selection;
  }

  void select(SqlSelection changed) {
    selection = changed;
    cells.forEach(SqlCell::drawSelection);
  }

  /** Every cell that was ever made; the ones in use know their line. */
  List<SqlCell> cells() {
    return cells;
  }

  ListView<Integer> list() {
    return list;
  }

  List<LineNote> notes(int index) {
    return notes.isEmpty()
        ? List.of()
        : notes.stream().filter(note -> note.line() == index + 1).toList();
  }

  List<LineNote> underlined(int index) {
    return notes.stream().filter(note -> note.underlines(index)).toList();
  }

  void fix(LineNote note) {
    fixing.accept(note);
  }

  /** The line's number, as wide as the last one's. */
  String numberText(int index) {
    int width = Math.max(4, String.valueOf(firstLine + text.lines() - 1).length() + 1);
    return String.format("%" + width + "d", firstLine + index);
  }

  private void colour(SqlColours found) {
    colours = found;
    redraw();
  }

  /**
   * Draws every cell again, those too that are kept for later: the list gives such a one back as it
   * was when it comes to the same line, which is plain, or another text's.
   */
  private void redraw() {
    cells.forEach(SqlCell::redraw);
  }

  private void key(KeyEvent event) {
    if (COPY.match(event)) {
      copySelection();
      event.consume();
    } else if (ALL.match(event)) {
      selectAll();
      event.consume();
    }
  }

  private void selectAll() {
    select(new SqlSelection(0, text.text().length()));
  }

  private void copySelection() {
    Copy.text(selectedText());
  }
}
