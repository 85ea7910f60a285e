package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.server.Database;
import java.util.List;

/** Finds runs that were cut off (killed, power lost) and says what became of their statements. */
public final class UnfinishedRuns {
  private final Journal journal;

  public UnfinishedRuns(Journal journal) {
    this.journal = journal;
  }

  /** Runs on this database that have no end in the journal and no living program. */
  public List<JournalEntry> on(Database database) throws DrydockException {
    throw new UnsupportedOperationException(journal + "" + database);
  }

  /**
   * What is known of such a run now: one problem per statement or commit in doubt, with the
   * evidence; afterwards the run counts as looked at and is not found again.
   */
  public List<Problem> examine(JournalEntry entry, Database database) throws DrydockException {
    throw new UnsupportedOperationException(journal + "" + database);
  }
}
