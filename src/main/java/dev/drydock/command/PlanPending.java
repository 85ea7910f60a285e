package dev.drydock.command;

import dev.drydock.migration.History;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.profile.Profile;
import dev.drydock.run.PlanOptions;
import dev.drydock.run.RunOrigin;
import dev.drydock.run.RunPlan;
import dev.drydock.run.RunPlanner;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Plans what is pending, for rehearsing and applying alike. */
record PlanPending(Surveys surveys) {
  /** A folder by mistake, or a file that waits in vain, must not look as if all were done. */
  private static final Set<String> NOT_RUN = Set.of("no-migrations", "unparsable-name");

  RunPlan plan(Workspace workspace, PlanOptions options) throws DrydockException {
    Surveys.database(workspace);
    Survey survey = surveys.survey(workspace);
    LocatedHistory located = Surveys.history(survey);
    History history = located.history();
    RunPlan plan =
        new RunPlanner(survey.tool(), located.layout()).plan(survey.list(), history, options);
    List<Problem> passedOver = new ArrayList<>(plan.passedOver());
    survey.problems().stream()
        .filter(problem -> NOT_RUN.contains(problem.code()))
        .forEach(passedOver::add);
    // A history that is unclear, or that is no history, may be looked at and never written.
    return plan.beginningWith(survey.tool().beginning(workspace.folder()))
        .passingOver(passedOver)
        .besides(new FolderFiles(survey).rest())
        .refusedFor(
            located.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
  }

  static RunOrigin origin(Workspace workspace) {
    return new RunOrigin(
        workspace.profile().map(Profile::name).orElse(""),
        workspace.profile().map(Profile::environment),
        workspace.folder(),
        AppInfo.program());
  }
}
