package dev.drydock.ui.console;

import dev.drydock.sql.Brackets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.IndexRange;

/** What stands out in an editor beside the colours: brackets that belong together, a mistake. */
final class Marks {
  private static final String ERROR = "sql-error";
  private static final String BRACKET = "sql-bracket";
  private static final String LONE = "sql-bracket-lone";

  private final SqlEditor editor;
  private final List<IndexRange> brackets = new ArrayList<>();
  private Optional<IndexRange> error = Optional.empty();
  private Optional<Brackets.Pair> pair = Optional.empty();

  Marks(SqlEditor editor) {
    this.editor = editor;
  }

  /** The text changed: what was marked is no longer where it was. */
  void forget() {
    brackets.clear();
    error = Optional.empty();
    pair = Optional.empty();
  }

  /** The text was coloured anew. */
  void redraw() {
    error.ifPresent(range -> add(range, ERROR));
    brackets.clear();
    draw();
  }

  void error(int start, int end) {
    clearError();
    error = Optional.of(new IndexRange(start, end));
    add(error.get(), ERROR);
  }

  void clearError() {
    error.ifPresent(range -> change(range, styles -> without(styles, ERROR)));
    error = Optional.empty();
  }

  void brackets(Optional<Brackets.Pair> beside) {
    for (IndexRange range : brackets) {
      change(range, styles -> without(without(styles, BRACKET), LONE));
    }
    brackets.clear();
    pair = beside;
    draw();
  }

  private void draw() {
    pair.ifPresent(
        found -> {
          String style = found.fellow().isPresent() ? BRACKET : LONE;
          mark(found.here(), style);
          found.fellow().ifPresent(at -> mark(at, style));
        });
  }

  private void mark(int at, String style) {
    IndexRange range = new IndexRange(at, at + 1);
    brackets.add(range);
    add(range, style);
  }

  private void add(IndexRange range, String style) {
    change(
        range,
        styles -> {
          List<String> more = new ArrayList<>(without(styles, style));
          more.add(style);
          return more;
        });
  }

  private static Collection<String> without(Collection<String> styles, String style) {
    return styles.stream().filter(s -> !s.equals(style)).toList();
  }

  private void change(IndexRange range, UnaryOperator<Collection<String>> change) {
    if (range.getLength() > 0 && range.getEnd() <= editor.getLength()) {
      editor.setStyleSpans(
          range.getStart(),
          editor.getStyleSpans(range.getStart(), range.getEnd()).mapStyles(change));
    }
  }
}
