package dev.drydock.run.journal;

import dev.drydock.problem.DrydockException;
import java.nio.file.Path;
import java.util.List;

/** A folder of journal files. May be used from any thread. */
public final class Journal {
  private final Path folder;

  /**
   * @param folder made with the first run, when absent
   */
  public Journal(Path folder) {
    this.folder = folder;
  }

  /** Every run, newest first; never fails for a damaged file, which becomes a problem. */
  public JournalListing list() throws DrydockException {
    throw new UnsupportedOperationException(folder.toString());
  }

  /** Runs that were cut off and not looked at since. */
  public List<JournalEntry> unfinished() throws DrydockException {
    throw new UnsupportedOperationException(folder.toString());
  }
}
