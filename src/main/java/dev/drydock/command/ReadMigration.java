package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;

/** Reads one migration's file. */
public final class ReadMigration {
  /**
   * @throws DrydockException INPUT when it is gone, unreadable or no text
   */
  public MigrationSource read(Workspace workspace, Migration migration) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
