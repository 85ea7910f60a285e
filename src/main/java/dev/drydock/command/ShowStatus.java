package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.Survey;

/** Lists a folder's migrations with where each stands; writes nothing. */
public final class ShowStatus {
  private final Surveys surveys;
  private final FindCutOff findCutOff;

  ShowStatus(Surveys surveys, FindCutOff findCutOff) {
    this.surveys = surveys;
    this.findCutOff = findCutOff;
  }

  /**
   * Reads folder and history afresh. What an earlier run that was cut off left in doubt is named
   * among the problems, once.
   *
   * @throws DrydockException INPUT for a folder that cannot be read, CONNECTION or FAILED when the
   *     history cannot
   */
  public StatusReport show(Workspace workspace) throws DrydockException {
    StatusReport report = report(workspace, surveys.survey(workspace));
    if (workspace.database().isEmpty()) {
      return report;
    }
    return report.withFirst(findCutOff.on(workspace.database().get()));
  }

  static StatusReport report(Workspace workspace, Survey survey) {
    return new StatusReport(
        workspace.folder(),
        survey.tool().id(),
        survey.tool().title(),
        survey.reading().recognition().reason(),
        workspace.database().map(Database::facts),
        survey.history().map(LocatedHistory::history),
        survey
            .history()
            .filter(located -> !located.layout().writes())
            .map(located -> survey.tool().title()),
        survey.list(),
        survey.problems());
  }
}
