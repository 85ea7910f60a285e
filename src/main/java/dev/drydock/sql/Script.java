package dev.drydock.sql;

import dev.drydock.problem.Problem;
import java.util.List;

/**
 * A text cut into statements, with the way back from offsets to lines.
 *
 * <p>A byte order mark and CRLF are tolerated and remembered; offsets are always those of {@link
 * #text}.
 */
public final class Script {
  private final String text;
  private final List<Statement> statements;
  private final List<Problem> problems;
  private final LineMap lines;

  Script(String text, List<Statement> statements, List<Problem> problems, LineMap lines) {
    this.text = text;
    this.statements = List.copyOf(statements);
    this.problems = List.copyOf(problems);
    this.lines = lines;
  }

  /** Cuts a text into statements; never fails: what is wrong is in {@link #problems}. */
  public static Script parse(String text) {
    throw new UnsupportedOperationException("sql");
  }

  public String text() {
    return text;
  }

  public List<Statement> statements() {
    return statements;
  }

  /** Unterminated strings, comments and the like, with their places (file is empty). */
  public List<Problem> problems() {
    return problems;
  }

  /** The statement's own text, as it is sent to the server. */
  public String textOf(Statement statement) {
    return text.substring(statement.start(), statement.end());
  }

  /** Line and column of a UTF-16 offset into {@link #text}. */
  public SourcePosition position(int offset) {
    return lines.position(offset);
  }

  /**
   * The offset into {@link #text} of a position the server gave within a statement it was sent.
   *
   * @param serverPosition from 1, counted in code points
   */
  public int offsetOf(Statement statement, int serverPosition) {
    return text.offsetByCodePoints(statement.start(), Math.max(0, serverPosition - 1));
  }
}
