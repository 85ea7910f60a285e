package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;

/**
 * Applies a plan: one transaction a migration together with its history row, under the history's
 * lock, stopping at the first failure.
 */
public final class ApplyRun {
  private final Database database;
  private final Journal journal;
  private final RunOrigin origin;

  public ApplyRun(Database database, Journal journal, RunOrigin origin) {
    this.database = database;
    this.journal = journal;
    this.origin = origin;
  }

  /**
   * Runs on the calling thread until all is applied, something failed or the control stops it. What
   * a guard refuses, a failing statement and a lost connection are outcomes of the report.
   *
   * @throws DrydockException when the run could not begin at all: no connection, or the journal
   *     cannot be written
   */
  public RunReport run(RunPlan plan, ApplyOptions options, RunListener listener, RunControl control)
      throws DrydockException {
    throw new UnsupportedOperationException(database + "" + journal + origin);
  }
}
