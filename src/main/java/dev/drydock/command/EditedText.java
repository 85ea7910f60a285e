package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file's text with edits put in, its byte order mark and line ends kept. */
final class EditedText {
  private static final char MARK = '\uFEFF';

  private final String text;

  /**
   * @param text as it is on disk
   */
  EditedText(String text) {
    this.text = text;
  }

  private record Piece(int start, int end, String text) {}

  /**
   * Puts edits in.
   *
   * @param edits none overlapping another; several at one place stand in their order
   * @throws DrydockException INPUT when one lies outside of the text or two overlap
   */
  String with(List<TextEdit> edits) throws DrydockException {
    List<Piece> pieces = new ArrayList<>();
    for (TextEdit edit : edits) {
      pieces.add(
          new Piece(
              offset(edit.line(), edit.column()),
              offset(edit.endLine(), edit.endColumn()),
              lineEnds(edit.text())));
    }
    pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
    StringBuilder edited = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Piece piece : pieces) {
      if (piece.start() < at || piece.end() < piece.start()) {
        throw outOfPlace();
      }
      edited.append(text, at, piece.start()).append(piece.text());
      at = piece.end();
    }
    return edited.append(text, at, text.length()).toString();
  }

  private String lineEnds(String inserted) {
    int lineEnd = text.indexOf('\n');
    boolean returns = lineEnd > 0 && text.charAt(lineEnd - 1) == '\r';
    return returns ? inserted.replace("\n", "\r\n") : inserted;
  }

  /** The mark is no column a person sees. */
  private int offset(int line, int column) throws DrydockException {
    int start = text.length() > 0 && text.charAt(0) == MARK && line == 1 ? 1 : 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        throw outOfPlace();
      }
    }
    int end = text.indexOf('\n', start);
    int longest = text.codePointCount(start, end < 0 ? text.length() : end);
    if (column < 1 || column - 1 > longest) {
      throw outOfPlace();
    }
    return text.offsetByCodePoints(start, column - 1);
  }

  private static DrydockException outOfPlace() {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "fix-out-of-place",
            "The fix does not fit the file any more.",
            "Check the folder again and take the fix from there."));
  }
}
