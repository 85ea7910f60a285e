package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.UnfinishedRuns;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.OpenRuns;
import dev.drydock.server.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Names what a run that was cut off (killed, power lost) left in doubt, with the evidence; each
 * such run once.
 */
record FindCutOff(Path folder, Supplier<Journal> journal) {

  List<Problem> on(Database database) throws DrydockException {
    if (!OpenRuns.any(folder)) {
      return List.of();
    }
    UnfinishedRuns runs = new UnfinishedRuns(journal.get());
    List<Problem> found = new ArrayList<>();
    for (JournalEntry entry : runs.on(database)) {
      found.addAll(runs.examine(entry, database));
    }
    return found;
  }
}
