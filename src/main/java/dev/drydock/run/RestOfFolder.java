package dev.drydock.run;

import dev.drydock.explain.Trail;
import java.util.List;

/**
 * The files of a folder that a plan does not run: what they make may be what a statement misses.
 * Read only when something fails, on the thread of the run.
 */
@FunctionalInterface
public interface RestOfFolder {
  /** For a plan that knows of no folder. */
  RestOfFolder NONE = () -> new Files(List.of(), List.of());

  /**
   * Those files.
   *
   * @param applied in the order they were run
   * @param passedOver those the tool never runs
   */
  record Files(List<Trail.File> applied, List<Trail.PassedOver> passedOver) {
    public Files {
      applied = List.copyOf(applied);
      passedOver = List.copyOf(passedOver);
    }
  }

  /** Reads them; those that cannot be read are left out, as their status says why. */
  Files read();
}
