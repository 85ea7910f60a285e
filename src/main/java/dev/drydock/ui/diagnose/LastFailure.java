package dev.drydock.ui.diagnose;

import dev.drydock.command.ReadJournal.FailedRun;
import dev.drydock.explain.Diagnosis;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.JournalLog;
import java.util.Optional;

/**
 * The newest run on the folder that failed, with what its error means.
 *
 * @param text the error as it can be asked about; empty where the journal has none
 */
record LastFailure(FailedRun failed, String text, Optional<Diagnosis> diagnosis) {

  /** Reads the journal and asks the database; away from the JavaFX thread. */
  static Optional<LastFailure> find(Here here) throws DrydockException {
    Optional<FailedRun> failed =
        here.useCases().readJournal().lastFailed(here.workspace().folder());
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    Optional<JournalLog.Line> error = failed.get().error();
    if (error.isEmpty()) {
      return Optional.of(new LastFailure(failed.get(), "", Optional.empty()));
    }
    String text = "ERROR: " + error.get().word() + ": " + error.get().text();
    return Optional.of(
        new LastFailure(
            failed.get(),
            text,
            Optional.of(here.useCases().explainError().explain(here.workspace(), text))));
  }
}
