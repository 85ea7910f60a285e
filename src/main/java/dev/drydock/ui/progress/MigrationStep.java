package dev.drydock.ui.progress;

import dev.drydock.ui.report.StepWord;
import java.time.Duration;
import java.util.Optional;

/**
 * A migration of a run and how far it is.
 *
 * @param done statements that have ended
 * @param statements of the whole migration
 * @param took empty until it ended
 */
public record MigrationStep(
    String version,
    String name,
    String file,
    int statements,
    int done,
    StepWord state,
    Optional<Duration> took) {

  /** One that has not begun. */
  public static MigrationStep waiting(String version, String name, String file, int statements) {
    return new MigrationStep(
        version, name, file, statements, 0, StepWord.WAITING, Optional.empty());
  }

  MigrationStep with(StepWord newState, int newDone, Optional<Duration> newTook) {
    return new MigrationStep(version, name, file, statements, newDone, newState, newTook);
  }
}
