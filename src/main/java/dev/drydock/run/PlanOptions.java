package dev.drydock.run;

import java.util.Map;
import java.util.Optional;

/**
 * What of the pending migrations to plan.
 *
 * @param to the last version to run, as written in its file name or equal to it as a number
 * @param outOfOrder whether migrations older than the newest applied one may run
 * @param texts by file, what to take in place of what is on disk: for trying a fix, never for
 *     applying
 */
public record PlanOptions(Optional<String> to, boolean outOfOrder, Map<String, String> texts) {
  public PlanOptions {
    texts = Map.copyOf(texts);
  }

  /** With the files as they are. */
  public PlanOptions(Optional<String> to, boolean outOfOrder) {
    this(to, outOfOrder, Map.of());
  }

  /** Everything that is pending and in order. */
  public static PlanOptions everything() {
    return new PlanOptions(Optional.empty(), false);
  }
}
