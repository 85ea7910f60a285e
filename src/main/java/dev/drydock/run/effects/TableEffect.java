package dev.drydock.run.effects;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a migration, or a whole run, does to one relation that was there before.
 *
 * @param relation schema-qualified
 * @param lock the strongest one taken on it or, since that stops the same people, on an index of it
 * @param held in the rehearsal, from the step that took the first lock to the end of its
 *     transaction; the longest time of one transaction in the sum over a run
 * @param size on the target, where there is one
 * @param estimate how long the lock would be held there
 */
public record TableEffect(
    String relation,
    Optional<LockMode> lock,
    Duration held,
    boolean rewritten,
    boolean scanned,
    Optional<TableSize> size,
    Optional<Estimate> estimate) {

  static final Comparator<TableEffect> WORST_FIRST =
      Comparator.comparing((TableEffect t) -> t.lock().map(Enum::ordinal).orElse(-1))
          .reversed()
          .thenComparing(TableEffect::relation);

  /** The same with its size on the target. */
  public TableEffect of(Optional<TableSize> known) {
    return new TableEffect(relation, lock, held, rewritten, scanned, known, estimate);
  }

  /** In words, who has to wait; empty where nobody who reads or writes does. */
  public Optional<String> waits() {
    return lock.filter(LockMode::blocksWrites).map(mode -> mode.waiting(shortName(relation)));
  }

  /** The name without {@code public.}, which says nothing. */
  public static String shortName(String relation) {
    return relation.startsWith("public.") ? relation.substring("public.".length()) : relation;
  }
}
