package dev.drydock.run.effects;

import java.time.Duration;

/**
 * How long something would take on the target's real sizes.
 *
 * @param low on fast hardware with all in memory
 * @param high on slow disks
 * @param reasoning the sizes and rates behind it, for people
 */
public record Estimate(Duration low, Duration high, String reasoning) {
  static final String CATALOG_ONLY = "reads and writes no table, only the catalog";

  /** One after the other. */
  public Estimate plus(Estimate next) {
    return new Estimate(low.plus(next.low), high.plus(next.high), together(next));
  }

  private String together(Estimate next) {
    if (reasoning.contains(next.reasoning) || next.reasoning.equals(CATALOG_ONLY)) {
      return reasoning;
    }
    return reasoning.equals(CATALOG_ONLY) ? next.reasoning : reasoning + "; then " + next.reasoning;
  }

  /** The one with the longer upper bound. */
  public Estimate longer(Estimate other) {
    return other.high.compareTo(high) > 0 ? other : this;
  }
}
