package dev.drydock.sql;

/** What running a statement takes, as far as its own text tells. */
public enum StatementKind {
  /** May run inside the runner's transaction. */
  ORDINARY,
  /**
   * An {@code INSERT … VALUES} of constants, casts, DEFAULT and clock functions, at most with
   * {@code ON CONFLICT DO NOTHING}, without RETURNING: may travel in a group.
   */
  PLAIN_INSERT,
  /** {@code BEGIN} or {@code START TRANSACTION}. */
  BEGIN,
  /** {@code COMMIT} or {@code END}, also {@code PREPARE TRANSACTION}. */
  COMMIT,
  /** {@code ROLLBACK} or {@code ABORT} of the whole transaction. */
  ROLLBACK,
  /** {@code SAVEPOINT}, {@code RELEASE}, {@code ROLLBACK TO}. */
  SAVEPOINT,
  /** PostgreSQL refuses it inside a transaction block (25001); {@code COMMIT PREPARED}, too. */
  REFUSES_TRANSACTION,
  /**
   * {@code COPY … FROM STDIN}; its data, if inline, is the statement's {@link Statement#copyData}.
   */
  COPY_FROM_STDIN,
  /** {@code COPY … TO STDOUT}: its rows come as data of their own, which a run passes over. */
  COPY_TO_STDOUT,
  /**
   * A psql meta-command such as {@code \i}, or a statement with one in it: named, never executed.
   */
  META_COMMAND
}
