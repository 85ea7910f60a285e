package dev.drydock.tool;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a folder and its history and reconciles them. Stateless; blocks. {@link #read} needs no
 * database and may run while the connection is being made.
 */
public final class Surveyor {
  private final ToolRegistry registry;

  public Surveyor(ToolRegistry registry) {
    this.registry = registry;
  }

  /**
   * Lists a folder, recognises its tool and reads its migrations.
   *
   * @param tool an id that overrides what is recognised
   * @throws DrydockException INPUT when there is no such folder or no right to read it
   */
  public FolderReading read(Path folder, Optional<String> tool) throws DrydockException {
    throw new UnsupportedOperationException("tool" + registry.tools());
  }

  /** What the folder shows by itself; every status is unknown. */
  public Survey offline(FolderReading reading) {
    throw new UnsupportedOperationException("tool");
  }

  /**
   * What folder and database show together. A history table may speak for another tool than the
   * folder alone did; the folder is then read as that tool's.
   *
   * @param tool as given to {@link #read}
   * @param history a table that overrides what is found
   */
  public Survey against(
      FolderReading reading, Session session, Optional<String> tool, Optional<HistoryTable> history)
      throws DrydockException {
    throw new UnsupportedOperationException("tool");
  }
}
