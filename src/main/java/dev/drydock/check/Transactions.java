package dev.drydock.check;

import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.OptionalInt;

/**
 * Counts the transactions of a file as its statements are passed in order: the runner's, cut where
 * the file commits or a statement refuses a transaction, and those the file begins itself.
 */
final class Transactions {
  private final Wrapping wrapping;
  private int current;
  private boolean ofTheFile;

  Transactions(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** The transaction the statement runs in. */
  OptionalInt take(Statement statement) {
    if (statement.kind() == StatementKind.BEGIN && !ofTheFile) {
      current++;
      ofTheFile = true;
    }
    if (!ofTheFile
        && (wrapping == Wrapping.NONE || statement.kind() == StatementKind.REFUSES_TRANSACTION)) {
      current++;
      return OptionalInt.empty();
    }
    return OptionalInt.of(current);
  }

  /** Whether the statement just taken runs in a transaction the file began. */
  boolean ofTheFile() {
    return ofTheFile;
  }

  /** After the statement. */
  void passed(Statement statement) {
    if (statement.kind() == StatementKind.COMMIT || statement.kind() == StatementKind.ROLLBACK) {
      current++;
      ofTheFile = statement.command().endsWith("AND CHAIN");
    }
  }
}
