package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import java.nio.file.Path;
import java.util.List;

/** Makes a new migration in the folder's own convention, with the next free version. */
public final class CreateMigration {
  /**
   * What would be written.
   *
   * @param files one or, where the tool has an undo file, two
   */
  public record Proposal(String version, List<NewFile> files) {
    public Proposal {
      files = List.copyOf(files);
    }
  }

  /**
   * A file to be.
   *
   * @param file relative to the folder
   * @param text a template with a header
   */
  public record NewFile(String file, String text) {}

  /**
   * What would be written for a name; writes nothing.
   *
   * @param name as a person types it
   * @throws DrydockException INPUT for a name that leaves nothing to call a file
   */
  public Proposal propose(Workspace workspace, String name) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /**
   * Writes the files; none is overwritten.
   *
   * @return the files, absolute
   */
  public List<Path> create(Workspace workspace, Proposal proposal) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
