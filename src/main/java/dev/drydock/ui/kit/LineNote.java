package dev.drydock.ui.kit;

import dev.drydock.problem.Severity;

/**
 * Something to say at the end of a line of SQL, with what it is about underlined.
 *
 * @param line from 1
 * @param column where the piece begins, in code points from 1
 * @param endLine where it ends
 * @param endColumn of the character after its last one; begin and end alike underline nothing
 * @param fixable whether a key is offered that mends it
 */
public record LineNote(
    int line,
    int column,
    int endLine,
    int endColumn,
    Severity severity,
    String text,
    boolean fixable) {

  /** One about a line as a whole. */
  public LineNote(int line, Severity severity, String text) {
    this(line, 1, line, 1, severity, text, false);
  }

  /** Whether a piece of this line, from 0, is underlined. */
  boolean underlines(int index) {
    boolean something = endLine > line || endColumn > column;
    return something && index + 1 >= line && index + 1 <= endLine;
  }
}
