package dev.drydock.ui.diagnose;

import dev.drydock.command.CompareReport;
import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.migration.CompareSettings;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.RunControl;
import dev.drydock.ui.task.Progress;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison found, with nothing passed over, so that it can be brought back without
 * comparing again.
 *
 * @param settings which differences the folder mutes
 */
record Compared(CompareReport report, CompareSettings settings) {

  /** Compares; not on the JavaFX thread. */
  static Compared by(
      Here here, CompareSource source, Login login, Progress progress, RunControl control)
      throws DrydockException {
    return new Compared(
        report(here, source, login, progress, control),
        here.useCases().muteDifference().read(here.workspace()));
  }

  private static CompareReport report(
      Here here, CompareSource chosen, Login login, Progress progress, RunControl control)
      throws DrydockException {
    return switch (chosen) {
      case CompareSource.Folder folder ->
          report(here, new Against.TheFolder(folder.appliedOnly()), progress, control);
      case CompareSource.Saved saved ->
          report(here, new Against.Saved(saved.file()), progress, control);
      case CompareSource.Another another -> {
        Choices choices =
            new Choices(
                Optional.of(here.workspace().folder()),
                here.workspace().tool(),
                here.workspace().history());
        try (Workspace other =
            here.useCases()
                .openWorkspace()
                .open(new Where.Given(another.profile()), choices, login.person(), progress::say)) {
          yield report(here, new Against.Another(other), progress, control);
        }
      }
    };
  }

  private static CompareReport report(
      Here here, Against against, Progress progress, RunControl control) throws DrydockException {
    return here.useCases()
        .compareSchemas()
        .compare(here.workspace(), against, Set.of(), progress::say, control);
  }
}
