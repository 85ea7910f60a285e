package dev.drydock.ui.console;

import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Brackets;
import dev.drydock.sql.layout.SqlLayout;
import dev.drydock.ui.kit.SqlColours;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** An editor of SQL, coloured off the JavaFX thread by the lexer that cuts statements. */
final class SqlEditor extends VisibleCode {
  private static final KeyCombination COMMENT =
      new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN);

  private static final String INDENT = "  ";

  private final Latest colouring;
  private final Latest matching;
  private final Marks marks = new Marks(this);

  SqlEditor(Tasks tasks) {
    colouring = tasks.latest("Colour the query");
    matching = tasks.latest("Match brackets");
    getStyleClass().addAll("sql-editor", "mono");
    setParagraphGraphicFactory(LineNumberFactory.get(this));
    setAccessibleText("Query");
    textProperty()
        .addListener(
            (o, was, is) -> {
              marks.forget();
              colour(is);
              match();
            });
    caretPositionProperty().addListener((o, was, is) -> match());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COMMENT.match(event)) {
            toggleComment();
            event.consume();
          } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            tab(event.isShiftDown());
            event.consume();
          }
        });
  }

  /** What is selected, else the statement the caret is in or right behind. */
  List<Piece> atCaret() {
    if (!getSelectedText().isBlank()) {
      return Piece.of(getSelectedText(), getText(), getSelection().getStart());
    }
    Optional<Piece> found = Optional.empty();
    for (Piece piece : statements()) {
      if (found.isEmpty() || piece.start() <= getCaretPosition()) {
        found = Optional.of(piece);
      }
    }
    return found.stream().toList();
  }

  /** Every statement, in order. */
  List<Piece> statements() {
    return Piece.of(getText());
  }

  /** Lays out what is selected, else all of it; a single step to undo. */
  void layOut() {
    String selected = getSelectedText();
    if (!selected.isBlank()) {
      int start = getSelection().getStart();
      String laidOut = SqlLayout.of(selected);
      edit(start, start + selected.length(), laidOut);
      selectRange(start, start + laidOut.length());
      return;
    }
    String laidOut = SqlLayout.of(getText());
    if (!laidOut.equals(getText())) {
      int caret = Math.min(getCaretPosition(), laidOut.length());
      edit(0, getLength(), laidOut);
      moveTo(caret);
    }
  }

  /** Makes changes, all at once; can be undone. */
  void apply(List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder(getText());
    for (TextEdit edit : edits.reversed()) {
      int start = offset(edit.line(), edit.column());
      changed.replace(start, offset(edit.endLine(), edit.endColumn()), edit.text());
    }
    int caret = edits.isEmpty() ? 0 : offset(edits.getFirst().line(), edits.getFirst().column());
    edit(0, getLength(), changed.toString());
    moveTo(caret);
    requestFollowCaret();
  }

  /** Puts a text in place of a piece, as a single step to undo, apart from what was typed. */
  void edit(int from, int to, String text) {
    getUndoManager().preventMerge();
    replaceText(from, to, text);
    getUndoManager().preventMerge();
  }

  /** Replaces everything; can be undone. */
  void text(String text) {
    edit(0, getLength(), text);
    moveTo(0);
    requestFollowCaret();
  }

  /** Selects and underlines what begins at a place, so that the eye finds it. */
  void point(int line, int column) {
    if (line < 1 || line > getParagraphs().size()) {
      return;
    }
    int from = offset(line, column);
    int end = Math.min(getLength(), getAbsolutePosition(line - 1, getParagraphLength(line - 1)));
    int to = from;
    while (to < end && Character.isJavaIdentifierPart(getText().charAt(to))) {
      to++;
    }
    to = Math.max(to, Math.min(from + 1, end));
    selectRange(from, to);
    marks.error(from, to);
    requestFollowCaret();
  }

  /** What was wrong is asked anew. */
  void clearError() {
    marks.clearError();
  }

  /** UTF-16 offset of a place; column in code points from 1. */
  private int offset(int line, int column) {
    String content = getParagraph(line - 1).getText();
    int characters = Math.clamp(column - 1, 0, content.codePointCount(0, content.length()));
    return getAbsolutePosition(line - 1, content.offsetByCodePoints(0, characters));
  }

  private void toggleComment() {
    boolean all = chosenLines().stream().allMatch(line -> line.startsWith("--"));
    changeLines(line -> all ? line.substring(line.startsWith("-- ") ? 3 : 2) : "-- " + line);
  }

  /** Moves the chosen lines; within one line it is a blank or two, as everywhere. */
  private void tab(boolean back) {
    if (back) {
      changeLines(line -> line.substring(indented(line)));
    } else if (chosenLines().size() > 1) {
      changeLines(line -> line.isBlank() ? line : INDENT + line);
    } else {
      replaceSelection(INDENT);
    }
  }

  /** How many of the blanks before a line are one step. */
  private static int indented(String line) {
    if (line.startsWith("\t")) {
      return 1;
    }
    return line.startsWith(INDENT) ? INDENT.length() : line.startsWith(" ") ? 1 : 0;
  }

  private int firstChosen() {
    return offsetToPosition(getSelection().getStart(), Bias.Forward).getMajor();
  }

  private int lastChosen() {
    return offsetToPosition(getSelection().getEnd(), Bias.Backward).getMajor();
  }

  private List<String> chosenLines() {
    return getParagraphs().subList(firstChosen(), lastChosen() + 1).stream()
        .map(p -> p.getText())
        .toList();
  }

  /** Changes the lines of the selection, or the caret's; a single step to undo. */
  private void changeLines(UnaryOperator<String> how) {
    int first = firstChosen();
    int last = lastChosen();
    int caret = getCaretColumn();
    int length = getParagraphLength(last);
    String before = String.join("\n", chosenLines());
    String changed = chosenLines().stream().map(how).collect(Collectors.joining("\n"));
    if (changed.equals(before)) {
      return;
    }
    edit(getAbsolutePosition(first, 0), getAbsolutePosition(last, length), changed);
    if (first < last) {
      selectRange(first, 0, last, getParagraphLength(last));
    } else {
      moveTo(
          first,
          Math.clamp(caret + getParagraphLength(last) - length, 0, getParagraphLength(last)));
    }
  }

  private void colour(String text) {
    colouring.run(
        progress -> spans(text),
        spans -> {
          // a keystroke may have come meanwhile; its own colours follow
          if (spans.length() == getLength()) {
            setStyleSpans(0, spans);
            marks.redraw();
          }
        });
  }

  private void match() {
    String text = getText();
    int caret = getCaretPosition();
    matching.run(
        progress -> Brackets.beside(text, caret),
        pair -> {
          if (getText().equals(text)) {
            marks.brackets(pair);
          }
        });
  }

  private static StyleSpans<Collection<String>> spans(String text) {
    SqlColours colours = SqlColours.of(text);
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    LongLines lines = new LongLines(text);
    for (int i = 0; i < colours.count(); i++) {
      if (lines.at(colours.start(i))) {
        continue; // each colour is a node to be laid out at every key, and nobody reads that far
      }
      spans.add(List.of(), colours.start(i) - at);
      spans.add(List.of(colours.styleClass(i)), colours.end(i) - colours.start(i));
      at = colours.end(i);
    }
    spans.add(List.of(), text.length() - at);
    return spans.create();
  }
}
