package dev.drydock.command;

import dev.drydock.explain.Diagnoser;
import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Failed;
import dev.drydock.explain.Lookup;
import dev.drydock.explain.Trail;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import dev.drydock.sql.Script;
import java.util.Optional;

/**
 * Says what a pasted error means here, or why a table, column or function is missing: by the
 * database, where there is one, and by what the folder's files make, drop and rename.
 */
public final class ExplainError {
  private final Surveys surveys;

  ExplainError(Surveys surveys) {
    this.surveys = surveys;
  }

  /**
   * Reads only; blocks while the database is asked.
   *
   * @param text an error as it was pasted, or the name of a table, {@code table.column} or {@code
   *     function()}
   * @throws DrydockException INPUT when it is neither, CONNECTION and FAILED when the history
   *     cannot be read
   */
  public Diagnosis explain(Workspace workspace, String text) throws DrydockException {
    Trail trail = trail(workspace);
    Optional<Diagnosis> diagnosis;
    if (workspace.database().isPresent()) {
      try (Lookup lookup = Lookup.on(workspace.database().get()::read)) {
        diagnosis = new Diagnoser().diagnose(text, trail, Optional.of(lookup));
      }
    } else {
      diagnosis = new Diagnoser().diagnose(text, trail, Optional.empty());
    }
    return SupportGuard.offered(workspace, diagnosis.orElseThrow(ExplainError::neither));
  }

  /**
   * Says what it means that a query of the console was refused; its fixes are edits of the query.
   * Reads only; blocks while the database is asked.
   *
   * @param query as it was written
   * @param as whom it was run as
   */
  public Diagnosis explain(Workspace workspace, String query, QueryFailure failure, QueryAs as)
      throws DrydockException {
    Script script = Script.parse(query);
    Optional<Failed.Source> source =
        script.statements().stream()
            .findFirst()
            .map(statement -> new Failed.Source(script, statement, ""));
    Failed failed =
        new Failed(FailedQuery.written(failure, source), source, Failed.Ran.IN_TRANSACTION);
    Trail trail = trail(workspace);
    if (workspace.database().isEmpty()) {
      return new Diagnoser().diagnose(failed, trail, Optional.empty());
    }
    try (Lookup lookup = Lookup.on(() -> FailedQuery.as(workspace.database().get().read(), as))) {
      return SupportGuard.offered(
          workspace, new Diagnoser().diagnose(failed, trail, Optional.of(lookup)));
    }
  }

  /**
   * The failure with its explanation, for those who have nowhere else to show it; itself where it
   * cannot be explained, for instance because the connection is gone.
   */
  public DrydockException explained(
      Workspace workspace, String query, QueryFailure failure, QueryAs as) {
    if (failure.error().connectionLost()) {
      return failure;
    }
    try {
      return new ExplainedFailure(failure, explain(workspace, query, failure, as).explanation());
    } catch (DrydockException unexplained) {
      failure.addSuppressed(unexplained);
      return failure;
    }
  }

  private Trail trail(Workspace workspace) throws DrydockException {
    FolderFiles files = new FolderFiles(surveys.survey(workspace));
    return Trail.of(files.run(), files.passedOver());
  }

  private static DrydockException neither() {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "not-an-error",
            "There is no error of PostgreSQL in this text, and it is no name.",
            "Paste the whole message, or give a table, table.column or function()."));
  }
}
