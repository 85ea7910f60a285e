package dev.drydock.ui.console;

import dev.drydock.ui.kit.Visible;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;

/**
 * Code that is typed. What nobody would see of it, and what would show a line in another order than
 * it is run in, is drawn as a sign, one for one; the text itself stays as it is.
 */
class VisibleCode extends StyledTextArea<Collection<String>, Collection<String>> {

  /** What belongs together where the caret goes from word to word. */
  private enum Piece {
    SPACE,
    NAME,
    SIGNS;

    static Piece of(char c) {
      if (Character.isWhitespace(c)) {
        return SPACE;
      }
      return Character.isLetterOrDigit(c) || c == '_' || c == '$' ? NAME : SIGNS;
    }
  }

  VisibleCode() {
    super(
        List.of(),
        (line, styles) -> line.getStyleClass().addAll(styles),
        List.of(),
        VisibleCode::draw,
        false);
    setUseInitialStyleForInsertion(true);
  }

  private static void draw(TextExt piece, Collection<String> styles) {
    piece.setText(Visible.of(piece.getText()));
    piece.getStyleClass().addAll(styles);
  }

  @Override
  public void wordBreaksBackwards(int count, SelectionPolicy selecting) {
    String text = getText();
    move(
        count,
        at -> {
          int before = backOver(text, at, Piece.SPACE);
          return before == 0 ? 0 : backOver(text, before, Piece.of(text.charAt(before - 1)));
        },
        selecting);
  }

  @Override
  public void wordBreaksForwards(int count, SelectionPolicy selecting) {
    String text = getText();
    move(
        count,
        at ->
            at == text.length()
                ? at
                : over(text, over(text, at, Piece.of(text.charAt(at))), Piece.SPACE),
        selecting);
  }

  /** A double click selects a name, or the signs or the room between two. */
  @Override
  public void selectWord() {
    String text = getText();
    int caret = getCaretPosition();
    if (text.isEmpty()) {
      return;
    }
    Piece behind = Piece.of(text.charAt(Math.min(caret, text.length() - 1)));
    Piece piece = caret > 0 && behind != Piece.NAME ? Piece.of(text.charAt(caret - 1)) : behind;
    selectRange(backOver(text, caret, piece), over(text, caret, piece));
  }

  private void move(int count, IntUnaryOperator step, SelectionPolicy selecting) {
    int at = getCaretPosition();
    for (int i = 0; i < count; i++) {
      at = step.applyAsInt(at);
    }
    moveTo(at, selecting);
  }

  private static int over(String text, int from, Piece piece) {
    int at = from;
    while (at < text.length() && Piece.of(text.charAt(at)) == piece) {
      at++;
    }
    return at;
  }

  private static int backOver(String text, int from, Piece piece) {
    int at = from;
    while (at > 0 && Piece.of(text.charAt(at - 1)) == piece) {
      at--;
    }
    return at;
  }
}
