package dev.drydock.ui.shell;

import dev.drydock.command.CheckReport;
import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.ui.task.Progress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lists a folder, with its database or without. Blocks; called off the JavaFX thread.
 *
 * @param person asked for passwords
 */
record Listing(UseCases useCases, PasswordSource person) {

  /** Connects and lists; leaves nothing open when either fails. */
  Situation.Open connected(Profile profile, Path folder, Progress progress)
      throws DrydockException {
    Workspace workspace =
        useCases.openWorkspace().open(new Where.Given(profile), in(folder), person, progress::say);
    try {
      StatusReport report = useCases.showStatus().show(workspace);
      return new Situation.Open(workspace, report, Optional.empty(), false);
    } catch (DrydockException e) {
      workspace.close();
      throw e;
    }
  }

  /**
   * Lists the folder alone.
   *
   * @param profile the one that is meant although it is not connected
   * @param connection why it is not
   * @param connecting it is being connected at this moment
   */
  Situation.Open offline(
      Path folder, Optional<Profile> profile, Optional<Problem> connection, boolean connecting)
      throws DrydockException {
    Workspace found =
        useCases.openWorkspace().open(new Where.Offline(), in(folder), person, said -> {});
    Workspace workspace =
        new Workspace(found.folder(), profile, Optional.empty(), found.tool(), found.history());
    StatusReport report = useCases.showStatus().show(workspace);
    return new Situation.Open(workspace, report, connection, connecting);
  }

  /** What is open, with all that a check has found. */
  static Situation.Open checked(Situation.Open open, CheckReport check) {
    StatusReport status = check.status();
    StatusReport found =
        new StatusReport(
            status.folder(),
            status.tool(),
            status.toolTitle(),
            status.toolReason(),
            status.database(),
            status.history(),
            status.list(),
            check.problems());
    return new Situation.Open(open.workspace(), found, open.connection(), open.connecting());
  }

  private static Choices in(Path folder) {
    return new Choices(Optional.of(folder), Optional.empty(), Optional.empty());
  }
}
