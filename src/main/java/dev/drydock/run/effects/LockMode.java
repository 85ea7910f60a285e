package dev.drydock.run.effects;

import java.util.Optional;

/**
 * PostgreSQL's table locks, weakest first, and who waits while one is held (from the manual's table
 * of conflicting lock modes).
 */
public enum LockMode {
  ACCESS_SHARE("AccessShare", "nobody waits for this on %s"),
  ROW_SHARE("RowShare", "nobody reading or writing %s waits"),
  ROW_EXCLUSIVE("RowExclusive", "reads and writes of other rows of %s go on"),
  SHARE_UPDATE_EXCLUSIVE(
      "ShareUpdateExclusive", "reads and writes of %s go on; VACUUM and other schema changes wait"),
  SHARE("Share", "writes to %s wait; reads go on"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusive", "writes to %s wait; reads go on"),
  EXCLUSIVE("Exclusive", "writes to %s and SELECT FOR UPDATE wait; reads go on"),
  ACCESS_EXCLUSIVE("AccessExclusive", "reads and writes of %s wait");

  private final String mode;
  private final String waiting;

  LockMode(String mode, String waiting) {
    this.mode = mode;
    this.waiting = waiting;
  }

  /**
   * A mode as {@code pg_locks} writes it, with or without "Lock".
   *
   * @return empty for a mode that is not a table's
   */
  public static Optional<LockMode> of(String mode) {
    String plain = mode.endsWith("Lock") ? mode.substring(0, mode.length() - 4) : mode;
    for (LockMode known : values()) {
      if (known.mode.equals(plain)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** As {@code pg_locks} writes it, without "Lock". */
  public String mode() {
    return mode;
  }

  /** As PostgreSQL's manual writes it. */
  public String sql() {
    return name().replace('_', ' ');
  }

  /** In words, who waits while it is held; begins with a small letter, has no full stop. */
  public String waiting(String relation) {
    return waiting.formatted(relation);
  }

  /** Whether a plain SELECT has to wait. */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** Whether ordinary writes, at least, have to wait. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }
}
