package dev.drydock.ui.console;

import dev.drydock.command.KeepAsked;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Asked;
import dev.drydock.query.Answer;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was asked in a tab. */
final class AskedQueries {
  private final KeepAsked use;
  private final Tasks tasks;
  private final Notifier notifier;
  private final Workspace workspace;

  AskedQueries(KeepAsked use, Tasks tasks, Notifier notifier, Workspace workspace) {
    this.use = use;
    this.tasks = tasks;
    this.notifier = notifier;
    this.workspace = workspace;
  }

  /**
   * Remembers the queries that were run, the last of them perhaps refused.
   *
   * @param texts of all that were to be run, in order
   * @param at when the first was asked
   */
  void keep(Outcome outcome, List<String> texts, ParameterRow parameters, Instant at) {
    List<Asked> all = new ArrayList<>();
    for (int i = 0; i < outcome.answers().size(); i++) {
      Answer answer = outcome.answers().get(i);
      all.add(
          new Asked(texts.get(i), parameters.open(), at, answer.took(), answer.rows().size(), ""));
    }
    outcome
        .failure()
        .ifPresent(
            failure ->
                all.add(
                    new Asked(
                        texts.get(outcome.answers().size()),
                        parameters.open(),
                        at,
                        Duration.between(at, Instant.now()),
                        0,
                        // the server may repeat a value in its message
                        parameters.hasSecret()
                            ? failure.problem().code()
                            : failure.problem().message())));
    tasks
        .run(
            "Remember the query",
            progress -> {
              for (Asked asked : all) {
                use.keep(workspace, asked).ifPresent(problem -> progress.say(problem.message()));
              }
              return all.size();
            })
        .onProblem(notifier::problem);
  }
}
