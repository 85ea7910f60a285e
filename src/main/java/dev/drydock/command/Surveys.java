package dev.drydock.command;

import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.tool.FolderReading;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.Survey;
import dev.drydock.tool.Surveyor;
import java.util.List;

/** What every use case begins with: folder and history read afresh and brought together. */
record Surveys(Surveyor surveyor) {

  Survey survey(Workspace workspace) throws DrydockException {
    FolderReading reading = surveyor.read(workspace.folder(), workspace.tool());
    if (workspace.database().isEmpty()) {
      return surveyor.offline(reading);
    }
    try (Session session = workspace.database().get().read()) {
      return surveyor.against(reading, session, workspace.tool(), workspace.history());
    }
  }

  /** Every version the history knows, whether its file is there or not. */
  static List<Version> recorded(Survey survey) {
    return survey.list().rows().stream()
        .flatMap(row -> row.record().stream())
        .flatMap(record -> record.version().stream())
        .toList();
  }

  /** The database of a use case that needs one. */
  static Database database(Workspace workspace) throws DrydockException {
    if (workspace.database().isPresent()) {
      return workspace.database().get();
    }
    throw noDatabase();
  }

  /** Why a use case that needs a database cannot begin. */
  static DrydockException noDatabase() {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "no-database",
            "This needs a database, and none was named.",
            "Name one by -P PROFILE, --url URL or the PG… variables."));
  }

  /**
   * The history of a survey made with a connection.
   *
   * @throws DrydockException REFUSED when its rows could not be read: then nothing is known of what
   *     was applied, and nothing may be concluded to be pending
   */
  static LocatedHistory history(Survey survey) throws DrydockException {
    LocatedHistory located = survey.history().orElseThrow();
    if (located.readable()) {
      return located;
    }
    throw new DrydockException(
        DrydockException.Kind.REFUSED,
        located.problems().stream()
            .findFirst()
            .orElseGet(
                () ->
                    Problem.error(
                        "history-unreadable",
                        "The history " + located.table() + " cannot be read.",
                        "Grant SELECT on it to the role you log in as.")));
  }
}
