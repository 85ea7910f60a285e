package dev.drydock.run;

import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;

/** A piece of a migration that is committed by itself. */
public record Segment(Kind kind, List<Statement> statements) {
  public Segment {
    statements = List.copyOf(statements);
  }

  /** Whether it ends with a ROLLBACK: nothing of it stays. */
  boolean isRolledBack() {
    return statements.getLast().kind() == StatementKind.ROLLBACK;
  }

  /** Who opens and closes the transaction. */
  public enum Kind {
    /** Drydock. */
    OURS,
    /** The file: its BEGIN and COMMIT (or ROLLBACK) are among the statements. */
    OF_THE_FILE,
    /** Nobody: one statement that refuses a transaction, or is to have none. */
    NONE
  }
}
