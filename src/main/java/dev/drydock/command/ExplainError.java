package dev.drydock.command;

import dev.drydock.explain.Diagnoser;
import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Failed;
import dev.drydock.explain.Lookup;
import dev.drydock.explain.Trail;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import dev.drydock.sql.Script;
import dev.drydock.tool.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a pasted error means here, or why a table, column or function is missing: by the
 * database, where there is one, and by what the folder's files make, drop and rename.
 */
public final class ExplainError {
  private final Surveys surveys;
  private final ReadMigration readMigration;

  ExplainError(Surveys surveys, ReadMigration readMigration) {
    this.surveys = surveys;
    this.readMigration = readMigration;
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
    Trail trail = Trail.of(files(workspace));
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
    Trail trail = Trail.of(files(workspace));
    if (workspace.database().isEmpty()) {
      return new Diagnoser().diagnose(failed, trail, Optional.empty());
    }
    try (Lookup lookup = Lookup.on(() -> FailedQuery.as(workspace.database().get().read(), as))) {
      return SupportGuard.offered(
          workspace, new Diagnoser().diagnose(failed, trail, Optional.of(lookup)));
    }
  }

  private List<Trail.File> files(Workspace workspace) throws DrydockException {
    Survey survey = surveys.survey(workspace);
    List<Trail.File> files = new ArrayList<>();
    for (StatusRow row : survey.list().rows()) {
      Optional<Migration> migration =
          row.migration()
              .filter(file -> file.kind() != Kind.UNDO && row.status() != Status.IGNORED);
      if (migration.isPresent()) {
        readMigration
            .readIfText(survey.tool().id(), migration.get())
            .ifPresent(
                source ->
                    files.add(
                        new Trail.File(
                            migration.get().file(), standing(row.status()), source.script())));
      }
    }
    return files;
  }

  private static Trail.Standing standing(Status status) {
    return switch (status) {
      case APPLIED, BASELINE -> Trail.Standing.APPLIED;
      case PENDING, FAILED, UNDONE, MISSING, IGNORED -> Trail.Standing.PENDING;
      case UNKNOWN -> Trail.Standing.UNKNOWN;
    };
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
