package dev.drydock.command;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.PasswordSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens what a person works on: finds the folder and connects. */
public final class OpenWorkspace {
  /**
   * What was said beside the database; each overrides what the profile says.
   *
   * @param folder empty for the profile's own, else the current directory
   */
  public record Choices(
      Optional<Path> folder, Optional<String> tool, Optional<HistoryTable> history) {
    /** Nothing was said. */
    public static Choices none() {
      return new Choices(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Connects; the caller closes the workspace.
   *
   * @param person asked for a password when keyring, variables and files have none
   * @param progress hears in a few words what takes long, such as starting the embedded server
   * @throws DrydockException INPUT for a bad address or an unknown profile, CONNECTION when the
   *     database cannot be reached
   */
  public Workspace open(
      Where where, Choices choices, PasswordSource person, Consumer<String> progress)
      throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
