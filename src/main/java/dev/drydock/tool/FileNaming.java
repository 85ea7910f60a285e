package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How a tool names its files. */
public interface FileNaming {

  /**
   * The version the next file gets in this folder's own convention (width of numbers, timestamps):
   * free, and after all there are.
   *
   * @param recorded the versions a history knows, whose files may be gone
   */
  String nextVersion(Folder folder, Collection<Version> recorded, Instant now);

  /**
   * The next free version for a migration that has to give its own up: after its own and after the
   * last recorded one, so that it still runs in order.
   */
  String freeVersion(Folder folder, Collection<Version> recorded, Migration migration);

  /**
   * The files a new migration consists of, relative to the folder.
   *
   * @param name as a person typed it; made fit for a file name
   * @throws DrydockException INPUT for a name that leaves nothing to call a file
   */
  List<String> filesFor(Folder folder, String version, String name) throws DrydockException;

  /**
   * The new names of a migration's files under another version.
   *
   * @return pairs of old and new, relative to the folder
   * @throws DrydockException INPUT for a version this tool cannot have
   */
  List<Rename> renumber(Folder folder, Migration migration, String version) throws DrydockException;

  /**
   * Full timestamps for migrations that are named by a date alone, keeping their order; as a rule a
   * tool has none.
   *
   * @param migrations those that may be renamed, of this folder
   * @return nothing when none is named so
   */
  default List<Rename> fullTimestamps(
      Folder folder, Collection<Version> recorded, List<Migration> migrations) {
    return List.of();
  }

  /** One file's old and new name, relative to the folder. */
  record Rename(String from, String to) {}
}
