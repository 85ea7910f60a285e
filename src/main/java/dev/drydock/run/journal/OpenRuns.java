package dev.drydock.run.journal;

import dev.drydock.problem.DrydockException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is a run without an end, told from names alone: no journal is read for it. */
public final class OpenRuns {
  private OpenRuns() {}

  /**
   * Whether any run of a journal's folder goes on or was cut off.
   *
   * @throws DrydockException when the folder is there and cannot be listed
   */
  public static boolean any(Path folder) throws DrydockException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> locks =
        Files.newDirectoryStream(folder, "*" + WriterLock.EXTENSION)) {
      return locks.iterator().hasNext();
    } catch (IOException e) {
      throw JournalProblems.cannotList(folder, e);
    }
  }
}
