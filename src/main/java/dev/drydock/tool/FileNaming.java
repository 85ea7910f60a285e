package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import java.time.Instant;
import java.util.List;

/** How a tool names its files. */
public interface FileNaming {

  /**
   * The version the next file gets in this folder's own convention (width of numbers, timestamps).
   */
  String nextVersion(Folder folder, Instant now);

  /**
   * The files a new migration consists of, relative to the folder.
   *
   * @param name as a person typed it; made fit for a file name
   */
  List<String> filesFor(Folder folder, String version, String name) throws DrydockException;

  /**
   * The new names of a migration's files under another version.
   *
   * @return pairs of old and new, relative to the folder
   */
  List<Rename> renumber(Folder folder, Migration migration, String version) throws DrydockException;

  /** One file's old and new name, relative to the folder. */
  record Rename(String from, String to) {}
}
