package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.tool.TransactionRule;

/** Who opens and closes the transactions of a migration. */
public enum TransactionMode {
  /** Drydock: one transaction with the history row. */
  RUNNER,
  /** The file's own BEGIN and COMMIT; the history row joins its last transaction. */
  FILE,
  /** Several pieces, each committed and journalled. */
  SEGMENTS,
  /** Every statement for itself. */
  NONE;

  /** How a script would run under a tool's rule. */
  public static TransactionMode of(TransactionRule rule, Script script) {
    return new Segmentation(script, rule, "").mode();
  }
}
