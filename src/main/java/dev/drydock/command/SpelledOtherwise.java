package dev.drydock.command;

import dev.drydock.catalog.Scope;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Respelling;
import dev.drydock.compare.SchemaComparison;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunControl;
import dev.drydock.scratch.CopyRequest;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.tool.Survey;
import java.util.function.Consumer;

/**
 * Takes what two server versions only spell otherwise out of a comparison without a replay: a copy
 * of the workspace's own database is asked instead.
 */
record SpelledOtherwise(ScratchServer scratchServer, Workspace workspace, Survey survey) {

  /**
   * The comparison without it; where no copy can be made, with a warning.
   *
   * @throws DrydockException CANCELLED
   */
  Comparison sifted(
      SchemaComparison how,
      Comparison comparison,
      Scope scope,
      Consumer<String> progress,
      RunControl control)
      throws DrydockException {
    if (!Respelling.isNeeded(comparison)) {
      return comparison;
    }
    progress.accept("Looking what the server versions only spell otherwise");
    CopyRequest request =
        new CopyRequest(
            Surveys.database(workspace),
            workspace.profile().orElseThrow(),
            survey.history().orElseThrow().table(),
            false);
    try (ScratchDatabase copy = scratchServer.copyOf(request, progress, control::cancelled)) {
      return Respelling.sift(how, comparison, copy.database(), Respelling.Like.ACTUAL, scope);
    } catch (DrydockException e) {
      if (e.kind() == DrydockException.Kind.CANCELLED) {
        throw e;
      }
      return comparison.warned(
          Problem.warning(
              "spelled-otherwise",
              "PostgreSQL %d and %d spell some definitions differently, and which of these cannot be told: %s"
                  .formatted(
                      comparison.expected().snapshot().serverMajor(),
                      comparison.actual().snapshot().serverMajor(),
                      e.getMessage()),
              "Read differences of definitions with that in mind."));
    }
  }
}
