package dev.drydock.sql.ddl;

/**
 * Ends the reading of a statement that goes another way than the reader knows; never leaves here.
 */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotUnderstood() {
    super("another shape", null, false, false);
  }
}
