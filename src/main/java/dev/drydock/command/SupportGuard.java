package dev.drydock.command;

import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Explanation;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
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

  /** The same without what ends other people's work, where that is not for who asks. */
  static Diagnosis offered(Workspace workspace, Diagnosis diagnosis) {
    if (workspace.profile().filter(Profile::support).isEmpty()) {
      return diagnosis;
    }
    Explanation said = diagnosis.explanation();
    return new Diagnosis(
        diagnosis.kind(),
        diagnosis.name(),
        diagnosis.verdict(),
        diagnosis.answer(),
        diagnosis.trail(),
        said.with(said.fixes().stream().filter(fix -> !endsOthers(fix)).toList()));
  }

  private static boolean endsOthers(Fix fix) {
    return fix.sql()
        .filter(sql -> sql.contains("pg_cancel_backend") || sql.contains("pg_terminate_backend"))
        .isPresent();
  }
}
