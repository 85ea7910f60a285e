package dev.drydock.sql.ddl;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;

/** Reads what a statement is. */
public final class Shapes {
  /** Characters of a long INSERT in which its table and columns are looked for. */
  private static final int BEGINNING = 1_000;

  private Shapes() {}

  /** The shape of a statement of a script. */
  public static Shape of(Script script, Statement statement) {
    Span whole = new Span(statement.start(), statement.end());
    if (statement.kind() == StatementKind.PLAIN_INSERT
        && statement.end() - statement.start() > BEGINNING) {
      // thousands of rows say nothing more than the first words
      Span beginning = new Span(statement.start(), statement.start() + BEGINNING);
      Shape shape = of(script.text(), beginning, whole, statement.escapes());
      if (shape instanceof Insert) {
        return shape;
      }
    }
    return of(script.text(), whole, whole, statement.escapes());
  }

  /**
   * The shape of the one statement a piece of a text is; never fails.
   *
   * @param part without its semicolon
   */
  public static Shape of(String text, Span part) {
    return of(text, part, part, false);
  }

  private static Shape of(String text, Span read, Span whole, boolean escapes) {
    Cursor cursor = new Cursor(text, read, escapes);
    try {
      return new StatementReader(cursor, whole).read();
    } catch (NotUnderstood notUnderstood) {
      return new Other(false);
    }
  }
}
