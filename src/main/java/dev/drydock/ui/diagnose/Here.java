package dev.drydock.ui.diagnose;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.util.function.Function;

/**
 * What every part of the room works with.
 *
 * @param workspace what is open in the window
 * @param logins how other profiles are logged in to
 */
record Here(
    UseCases useCases,
    Tasks tasks,
    Navigation navigation,
    Workspace workspace,
    Function<Profile, Login> logins) {

  /** Whether files and history may be written: a support profile only looks. */
  boolean mayWrite() {
    return workspace.profile().filter(Profile::support).isEmpty();
  }
}
