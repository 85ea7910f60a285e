package dev.drydock.tool.files;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FileNaming;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * For a tool whose migrations are more than files: a plan or a journal names them, and only the
 * tool adds to it.
 *
 * @param remedy for instance {@code Use sqitch add.}
 */
public record NoNaming(String title, String remedy) implements FileNaming {

  @Override
  public String nextVersion(Folder folder, Collection<Version> recorded, Instant now) {
    return "";
  }

  @Override
  public String freeVersion(Folder folder, Collection<Version> recorded, Migration migration) {
    return "";
  }

  @Override
  public List<String> filesFor(Folder folder, String version, String name) throws DrydockException {
    throw refused();
  }

  @Override
  public List<Rename> renumber(Folder folder, Migration migration, String version)
      throws DrydockException {
    throw refused();
  }

  private DrydockException refused() {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "named-by-tool", "The migrations of " + title + " are named in its plan.", remedy));
  }
}
