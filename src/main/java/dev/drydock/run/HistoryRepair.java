package dev.drydock.run;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.RowChange;
import java.util.List;

/** Changes a history by hand, under its lock, in one transaction. Runs no migration. */
public final class HistoryRepair {
  private final Database database;
  private final Journal journal;
  private final RunOrigin origin;

  public HistoryRepair(Database database, Journal journal, RunOrigin origin) {
    this.database = database;
    this.journal = journal;
    this.origin = origin;
  }

  /** Whether the change is kept. */
  public enum Mode {
    /** Made to see the rows before and after, then rolled back. */
    PREVIEW,
    /** Made and committed. */
    CARRY_OUT
  }

  /**
   * Records files as applied without running them; creates the history if it is absent.
   *
   * @throws DrydockException REFUSED when another runner holds the lock or the profile is read-only
   */
  public List<RowChange> markApplied(
      HistoryLayout layout, History history, List<Migration> migrations, Mode mode)
      throws DrydockException {
    throw new UnsupportedOperationException(database + "" + journal + origin);
  }

  /**
   * Removes the rows of versions.
   *
   * @throws DrydockException REFUSED as above; INPUT when nothing is recorded for a version
   */
  public List<RowChange> forget(
      HistoryLayout layout, History history, List<Version> versions, Mode mode)
      throws DrydockException {
    throw new UnsupportedOperationException(database + "" + journal + origin);
  }
}
