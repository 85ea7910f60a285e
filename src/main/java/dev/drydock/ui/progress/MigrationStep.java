package dev.drydock.ui.progress;

import dev.drydock.ui.kit.StatusSign;
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
    StatusSign state,
    Optional<Duration> took) {

  /** One that has not begun. */
  public static MigrationStep waiting(String version, String name, String file, int statements) {
    return new MigrationStep(
        version, name, file, statements, 0, StatusSign.PENDING, Optional.empty());
  }

  MigrationStep with(StatusSign newState, int newDone, Optional<Duration> newTook) {
    return new MigrationStep(version, name, file, statements, newDone, newState, newTook);
  }
}
