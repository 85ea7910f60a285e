package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import java.util.List;

/** Says what is wrong with a folder, by itself and against the history; works offline. */
public final class CheckFolder {
  /**
   * @param versions only what concerns these, as in the file names; empty for everything
   */
  public CheckReport check(Workspace workspace, List<String> versions) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
