package dev.drydock.ui.console;

import dev.drydock.problem.Place;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a text.
 *
 * @param start UTF-16 offset of its first character in the text
 * @param line where it begins, from 1
 * @param column in code points, from 1
 */
record Piece(String text, int start, int line, int column) {

  /** The statements of a text, in order. */
  static List<Piece> of(String text) {
    return of(text, text, 0);
  }

  /**
   * The statements of a part of a text.
   *
   * @param offset where the part begins
   */
  static List<Piece> of(String part, String whole, int offset) {
    Script script = Script.parse(part);
    Script all = Script.parse(whole);
    List<Piece> pieces = new ArrayList<>();
    for (Statement statement : script.statements()) {
      int start = offset + statement.start();
      SourcePosition at = all.position(start);
      pieces.add(new Piece(script.textOf(statement), start, at.line(), at.column()));
    }
    return pieces;
  }

  /** Where in the editor a place within it is. */
  Place inEditor(Place place) {
    int shift = place.line() == 1 ? column - 1 : 0;
    return new Place("", place.line() + line - 1, place.column() + shift);
  }
}
