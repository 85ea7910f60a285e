package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.Survey;

/** Lists a folder's migrations with where each stands; writes nothing. */
public final class ShowStatus {
  private final Surveys surveys;

  ShowStatus(Surveys surveys) {
    this.surveys = surveys;
  }

  /**
   * Reads folder and history afresh.
   *
   * @throws DrydockException INPUT for a folder that cannot be read, CONNECTION or FAILED when the
   *     history cannot
   */
  public StatusReport show(Workspace workspace) throws DrydockException {
    return report(workspace, surveys.survey(workspace));
  }

  static StatusReport report(Workspace workspace, Survey survey) {
    return new StatusReport(
        workspace.folder(),
        survey.tool().id(),
        survey.tool().title(),
        survey.reading().recognition().reason(),
        workspace.database().map(Database::facts),
        survey.history().map(LocatedHistory::history),
        survey.list(),
        survey.problems());
  }
}
