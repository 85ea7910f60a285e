package dev.drydock.run;

import java.util.Optional;

/**
 * What of the pending migrations to plan.
 *
 * @param to the last version to run, as written in its file name or equal to it as a number
 * @param outOfOrder whether migrations older than the newest applied one may run
 */
public record PlanOptions(Optional<String> to, boolean outOfOrder) {
  /** Everything that is pending and in order. */
  public static PlanOptions everything() {
    return new PlanOptions(Optional.empty(), false);
  }
}
