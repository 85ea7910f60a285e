package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalListing;
import java.util.function.Supplier;

/** Lists the runs made from this machine. */
public final class ReadJournal {
  private final Supplier<Journal> journal;

  ReadJournal(Supplier<Journal> journal) {
    this.journal = journal;
  }

  /** Every run, newest first. */
  public JournalListing read() throws DrydockException {
    return journal.get().list();
  }
}
