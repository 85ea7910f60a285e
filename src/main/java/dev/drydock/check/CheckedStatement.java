package dev.drydock.check;

import dev.drydock.check.schema.SchemaView;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.ddl.Shape;
import java.util.OptionalInt;

/**
 * A statement with what is known before it runs.
 *
 * @param statement where it stands
 * @param shape what it is
 * @param before what is there before it
 * @param transaction which of the file's transactions it runs in, from 0: that of the runner or one
 *     the file begins itself; empty when it runs by itself
 * @param ofTheFile whether that transaction is one the file begins itself
 * @param readings what rules have read of it
 */
public record CheckedStatement(
    Statement statement,
    Shape shape,
    SchemaView before,
    OptionalInt transaction,
    boolean ofTheFile,
    Readings readings) {

  /** Whether it only puts constants into a table, as the thousands of a seed do. */
  public boolean isPlainInsert() {
    return statement.kind() == StatementKind.PLAIN_INSERT;
  }

  /** Its first offset. */
  public int start() {
    return statement.start();
  }

  /** The offset after its last token; the semicolon is not part of it. */
  public int end() {
    return statement.end();
  }
}
