package dev.drydock.command;

import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;

/**
 * Shows what changed between what was applied and the file: the applied text comes from the history
 * where it keeps one, else from the commit of the git repository whose text has the recorded
 * checksum.
 */
public final class ShowDrift {
  public DriftReport show(Workspace workspace, StatusRow row) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /**
   * @param version as in the file name
   * @throws DrydockException INPUT when no applied migration has this version
   */
  public DriftReport show(Workspace workspace, String version) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
