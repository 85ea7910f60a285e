package dev.drydock.ui.report;

import dev.drydock.run.LockTaken;
import dev.drydock.ui.kit.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's table locks, weakest first, and who waits while one is held (from the manual's table
 * of conflicting lock modes).
 */
public enum LockStrength {
  ACCESS_SHARE("AccessShare", Tone.NEUTRAL, "Nobody waits for this on %s"),
  ROW_SHARE("RowShare", Tone.NEUTRAL, "Nobody reading or writing %s waits"),
  ROW_EXCLUSIVE("RowExclusive", Tone.ACCENT, "Reads and writes of other rows of %s go on"),
  SHARE_UPDATE_EXCLUSIVE(
      "ShareUpdateExclusive",
      Tone.ACCENT,
      "Reads and writes of %s go on; VACUUM and other schema changes wait"),
  SHARE("Share", Tone.WARNING, "Writes to %s wait; reads go on"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusive", Tone.WARNING, "Writes to %s wait; reads go on"),
  EXCLUSIVE("Exclusive", Tone.WARNING, "Writes to %s and SELECT FOR UPDATE wait; reads go on"),
  ACCESS_EXCLUSIVE("AccessExclusive", Tone.DANGER, "Reads and writes of %s wait");

  private final String mode;
  private final Tone tone;
  private final String waiting;

  LockStrength(String mode, Tone tone, String waiting) {
    this.mode = mode;
    this.tone = tone;
    this.waiting = waiting;
  }

  /**
   * The strength of a mode as {@code pg_locks} writes it, with or without "Lock".
   *
   * @return empty for a mode that is not a table's
   */
  public static Optional<LockStrength> of(String mode) {
    String plain = mode.endsWith("Lock") ? mode.substring(0, mode.length() - 4) : mode;
    for (LockStrength strength : values()) {
      if (strength.mode.equals(plain)) {
        return Optional.of(strength);
      }
    }
    return Optional.empty();
  }

  /**
   * The strongest lock that somebody else can meet; on a new relation only if there is no other.
   */
  public static Optional<LockTaken> strongest(List<LockTaken> locks) {
    return locks.stream()
        .filter(lock -> of(lock.mode()).isPresent())
        .max(
            Comparator.comparing((LockTaken lock) -> !lock.isNew())
                .thenComparing(lock -> of(lock.mode()).orElseThrow()));
  }

  /** As PostgreSQL's manual writes it. */
  public String sql() {
    return name().replace('_', ' ');
  }

  /** Short enough for a chip. */
  public String chip() {
    return switch (this) {
      case SHARE_ROW_EXCLUSIVE -> "SHARE ROW EXCL.";
      case SHARE_UPDATE_EXCLUSIVE -> "SHARE UPD. EXCL.";
      case ROW_EXCLUSIVE -> "ROW EXCL.";
      default -> sql();
    };
  }

  public Tone tone() {
    return tone;
  }

  /** In words, who waits while it is held. */
  public String waiting(String relation) {
    return waiting.formatted(relation);
  }

  /** Whether ordinary writes, at least, have to wait. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }
}
