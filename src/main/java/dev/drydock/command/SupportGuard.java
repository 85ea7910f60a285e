package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;

/** A support profile looks and changes nothing, neither in the database nor in the folder. */
final class SupportGuard {
  private SupportGuard() {}

  /**
   * @param what is refused, as a verb, for instance {@code apply}
   * @throws DrydockException REFUSED for a support profile
   */
  static void refuse(Workspace workspace, String what) throws DrydockException {
    if (workspace.profile().filter(Profile::support).isPresent()) {
      throw new DrydockException(
          DrydockException.Kind.REFUSED,
          Problem.error(
              "support-profile",
              "The profile "
                  + workspace.profile().get().name()
                  + " is for support: it may look, and not "
                  + what
                  + ".",
              "Choose another profile."));
    }
  }
}
