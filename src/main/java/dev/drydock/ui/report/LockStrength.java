package dev.drydock.ui.report;

import dev.drydock.run.effects.LockMode;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.ui.kit.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * PostgreSQL's table locks, weakest first, and who waits while one is held (from the manual's table
 * of conflicting lock modes).
 */
public enum LockStrength {
  ACCESS_SHARE(Tone.NEUTRAL),
  ROW_SHARE(Tone.NEUTRAL),
  ROW_EXCLUSIVE(Tone.ACCENT),
  SHARE_UPDATE_EXCLUSIVE(Tone.ACCENT),
  SHARE(Tone.WARNING),
  SHARE_ROW_EXCLUSIVE(Tone.WARNING),
  EXCLUSIVE(Tone.WARNING),
  ACCESS_EXCLUSIVE(Tone.DANGER);

  private final Tone tone;

  LockStrength(Tone tone) {
    this.tone = tone;
  }

  /**
   * The strength of a mode as {@code pg_locks} writes it, with or without "Lock".
   *
   * @return empty for a mode that is not a table's
   */
  public static Optional<LockStrength> of(String mode) {
    return LockMode.of(mode).map(known -> valueOf(known.name()));
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
    String words = LockMode.valueOf(name()).waiting(relation);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Whether ordinary writes, at least, have to wait. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }
}
