package dev.drydock.sql.ddl;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;

/** Reads what a statement is. */
public final class Shapes {
  private Shapes() {}

  /** The shape of a statement of a script. */
  public static Shape of(Script script, Statement statement) {
    return of(script.text(), new Span(statement.start(), statement.end()));
  }

  /**
   * The shape of the one statement a piece of a text is; never fails.
   *
   * @param part without its semicolon
   */
  public static Shape of(String text, Span part) {
    Cursor cursor = new Cursor(text, part);
    try {
      return new StatementReader(cursor, part).read();
    } catch (NotUnderstood notUnderstood) {
      return new Other(false);
    }
  }
}
