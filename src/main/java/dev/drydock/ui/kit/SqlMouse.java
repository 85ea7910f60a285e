package dev.drydock.ui.kit;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Selecting with the mouse, over many lines and past the edges of the view. */
final class SqlMouse {
  private final SqlCell cell;
  private final SqlView view;

  private SqlMouse(SqlCell cell, SqlView view) {
    this.cell = cell;
    this.view = view;
  }

  static void on(SqlCell cell, SqlView view) {
    SqlMouse mouse = new SqlMouse(cell, view);
    cell.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse::pressed);
    cell.addEventFilter(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || cell.isEmpty()) {
      return;
    }
    view.list().requestFocus();
    int offset = cell.offsetAt(event.getScreenX(), event.getScreenY());
    switch (event.getClickCount()) {
      case 1 ->
          view.select(
              event.isShiftDown() ? view.selection().to(offset) : new SqlSelection(offset, offset));
      case 2 -> view.select(word(offset));
      default ->
          view.select(
              new SqlSelection(view.text().start(cell.getItem()), view.text().end(cell.getItem())));
    }
    // The list's own selection of whole lines would fight this one.
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || cell.getItem() == null) {
      return;
    }
    Point2D local = cell.screenToLocal(event.getScreenX(), event.getScreenY());
    int lines = (int) Math.floor(local.getY() / cell.getHeight());
    int line = Math.clamp((long) cell.getItem() + lines, 0, view.text().lines() - 1);
    view.select(view.selection().to(offset(line, event)));
    scroll(event, line);
    event.consume();
  }

  private int offset(int line, MouseEvent event) {
    return view.cells().stream()
        .filter(other -> !other.isEmpty() && other.isVisible() && other.getItem() == line)
        .findFirst()
        .map(other -> other.offsetAt(event.getScreenX(), event.getScreenY()))
        .orElseGet(() -> view.text().end(line));
  }

  private void scroll(MouseEvent event, int line) {
    double y = view.list().screenToLocal(event.getScreenX(), event.getScreenY()).getY();
    if (y < 0) {
      view.list().scrollTo(Math.max(0, line));
    } else if (y > view.list().getHeight()) {
      int visible = (int) (view.list().getHeight() / cell.getHeight());
      view.list().scrollTo(Math.max(0, line - visible + 2));
    }
  }

  private SqlSelection word(int offset) {
    String text = view.text().text();
    int from = offset;
    int to = offset;
    while (from > 0 && Character.isUnicodeIdentifierPart(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && Character.isUnicodeIdentifierPart(text.charAt(to))) {
      to++;
    }
    return new SqlSelection(from, to);
  }
}
