package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import java.util.List;
import java.util.Optional;

/** Finds the history in a database by its columns. Reads only; never creates anything. */
public final class HistoryLocator {
  private final ToolRegistry registry;

  public HistoryLocator(ToolRegistry registry) {
    this.registry = registry;
  }

  /** Every table that could be a history of any tool, by one catalog query. */
  public List<TableColumns> candidates(Session session) throws DrydockException {
    throw new UnsupportedOperationException("tool" + registry.tools());
  }

  /**
   * Chooses the history of a folder and reads it. Of several that fit, the one that records most of
   * the folder's migrations is taken, and the others are named in a problem.
   *
   * @param override the table to take, whatever it is called; it need not exist yet
   * @throws DrydockException INPUT when the override is there and has no known shape
   */
  public LocatedHistory locate(
      Session session,
      Tool tool,
      Folder folder,
      List<TableColumns> candidates,
      Optional<HistoryTable> override)
      throws DrydockException {
    throw new UnsupportedOperationException("tool");
  }
}
