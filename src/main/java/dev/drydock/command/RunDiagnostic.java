package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.server.Session;
import java.nio.file.Path;
import java.util.List;

/** The library of read-only questions, and which of them can be asked here. */
public final class RunDiagnostic {
  private final Path own;

  /**
   * @param own the folder of this person's own diagnostics
   */
  RunDiagnostic(Path own) {
    this.own = own;
  }

  /** All diagnostics: Drydock's, this person's, and those of the team beside its migrations. */
  public Library library(Workspace workspace) throws DrydockException {
    return Library.read(
        List.of(own, workspace.folder().resolve(".drydock").resolve("diagnostics")));
  }

  /** Drydock's own diagnostics alone: what others wrote may mean something else. */
  Library own() throws DrydockException {
    return Library.read(List.of());
  }

  /**
   * What of the library can run on the workspace's database.
   *
   * @throws DrydockException INPUT when there is no database
   */
  public Surroundings surroundings(Workspace workspace) throws DrydockException {
    try (Session session = Surveys.database(workspace).read()) {
      return Surroundings.look(session);
    }
  }
}
