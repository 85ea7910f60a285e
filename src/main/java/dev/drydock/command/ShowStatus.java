package dev.drydock.command;

import dev.drydock.problem.DrydockException;

/** Lists a folder's migrations with where each stands; writes nothing. */
public final class ShowStatus {
  /**
   * Reads folder and history afresh.
   *
   * @throws DrydockException INPUT for a folder that cannot be read, CONNECTION or FAILED when the
   *     history cannot
   */
  public StatusReport show(Workspace workspace) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
