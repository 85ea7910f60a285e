package dev.drydock.ui.console;

import dev.drydock.problem.Place;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Statement;
import dev.drydock.ui.kit.SqlColours;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** An editor of SQL, coloured off the JavaFX thread by the lexer that cuts statements. */
final class SqlEditor extends CodeArea {
  private static final KeyCombination COMMENT =
      new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN);

  private final Latest colouring;

  SqlEditor(Tasks tasks) {
    colouring = tasks.latest("Colour the query");
    getStyleClass().addAll("sql-editor", "mono");
    setParagraphGraphicFactory(LineNumberFactory.get(this));
    setAccessibleText("Query");
    textProperty().addListener((o, was, is) -> colour(is));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COMMENT.match(event)) {
            toggleComment();
            event.consume();
          } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            replaceSelection("  ");
            event.consume();
          }
        });
  }

  /**
   * A statement of the text.
   *
   * @param line where it begins, from 1
   * @param column in code points, from 1
   */
  record Piece(String text, int line, int column) {
    /** Where in the editor a place within it is. */
    Place inEditor(Place place) {
      int shift = place.line() == 1 ? column - 1 : 0;
      return new Place("", place.line() + line - 1, place.column() + shift);
    }
  }

  /** What is selected, else the statement the caret is in or right behind. */
  List<Piece> atCaret() {
    if (!getSelectedText().isBlank()) {
      return pieces(getSelectedText(), getText(), getSelection().getStart());
    }
    List<Piece> all = statements();
    SourcePosition caret = Script.parse(getText()).position(getCaretPosition());
    Piece found = null;
    for (Piece piece : all) {
      boolean before =
          piece.line() < caret.line()
              || piece.line() == caret.line() && piece.column() <= caret.column();
      if (found == null || before) {
        found = piece;
      }
    }
    return found == null ? List.of() : List.of(found);
  }

  /** Every statement, in order. */
  List<Piece> statements() {
    return pieces(getText(), getText(), 0);
  }

  /** The statements of a text. */
  static List<Piece> pieces(String text) {
    return pieces(text, text, 0);
  }

  private static List<Piece> pieces(String part, String whole, int offset) {
    Script script = Script.parse(part);
    Script all = Script.parse(whole);
    List<Piece> pieces = new ArrayList<>();
    for (Statement statement : script.statements()) {
      SourcePosition at = all.position(offset + statement.start());
      pieces.add(new Piece(script.textOf(statement), at.line(), at.column()));
    }
    return pieces;
  }

  /** Replaces everything; can be undone. */
  void text(String text) {
    replaceText(text);
    moveTo(0);
    requestFollowCaret();
  }

  /** Selects what begins at a place, so that the eye finds it. */
  void point(int line, int column) {
    if (line < 1 || line > getParagraphs().size()) {
      return;
    }
    String content = getParagraph(line - 1).getText();
    int from =
        content.offsetByCodePoints(
            0, Math.min(column - 1, content.codePointCount(0, content.length())));
    int to = from;
    while (to < content.length() && Character.isJavaIdentifierPart(content.charAt(to))) {
      to++;
    }
    selectRange(line - 1, from, line - 1, Math.max(to, Math.min(from + 1, content.length())));
    requestFollowCaret();
  }

  private void toggleComment() {
    int first = offsetToPosition(getSelection().getStart(), Bias.Forward).getMajor();
    int last = offsetToPosition(getSelection().getEnd(), Bias.Backward).getMajor();
    boolean all = true;
    for (int line = first; line <= last; line++) {
      all &= getParagraph(line).getText().startsWith("--");
    }
    for (int line = first; line <= last; line++) {
      String content = getParagraph(line).getText();
      if (all) {
        deleteText(line, 0, line, content.startsWith("-- ") ? 3 : 2);
      } else {
        insertText(line, 0, "-- ");
      }
    }
  }

  private void colour(String text) {
    colouring.run(
        progress -> spans(text),
        spans -> {
          // a keystroke may have come meanwhile; its own colours follow
          if (spans.length() == getLength()) {
            setStyleSpans(0, spans);
          }
        });
  }

  private static StyleSpans<Collection<String>> spans(String text) {
    SqlColours colours = SqlColours.of(text);
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (int i = 0; i < colours.count(); i++) {
      spans.add(List.of(), colours.start(i) - at);
      spans.add(List.of(colours.styleClass(i)), colours.end(i) - colours.start(i));
      at = colours.end(i);
    }
    spans.add(List.of(), text.length() - at);
    return spans.create();
  }
}
