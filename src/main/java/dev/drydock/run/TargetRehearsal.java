package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;

/**
 * Tries a plan on the target itself: everything in one transaction, a savepoint a migration, rolled
 * back at the end. It meets the real data, and takes real locks; what a rollback does not undo is
 * among the report's warnings.
 */
public final class TargetRehearsal {
  private final Database database;
  private final Journal journal;
  private final RunOrigin origin;

  public TargetRehearsal(Database database, Journal journal, RunOrigin origin) {
    this.database = database;
    this.journal = journal;
    this.origin = origin;
  }

  /**
   * Runs on the calling thread. Never commits. Duplicates and other refusals of the plan do not
   * stop it; they become warnings.
   *
   * @throws DrydockException when it could not begin: no connection, or the journal cannot be
   *     written
   */
  public RunReport run(
      RunPlan plan, RehearsalOptions options, RunListener listener, RunControl control)
      throws DrydockException {
    throw new UnsupportedOperationException(database + "" + journal + origin);
  }
}
