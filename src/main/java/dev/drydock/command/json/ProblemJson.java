package dev.drydock.command.json;

import dev.drydock.command.ExplainedFailure;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.ServerException;
import java.util.Collection;

/** Problems as they stand in every JSON document. */
public final class ProblemJson {
  private ProblemJson() {}

  /** Problems as an array of objects. */
  public static void array(Json json, String name, Collection<Problem> problems) {
    json.array(name, problems, problem -> fields(json, problem));
  }

  /** The fields of one problem, into the object that is open. */
  public static void fields(Json json, Problem problem) {
    json.field("code", problem.code());
    json.field("severity", problem.severity());
    json.texts("versions", problem.versions());
    json.texts("files", problem.files());
    problem
        .place()
        .ifPresent(
            place -> {
              json.field("file", place.file());
              json.field("line", place.line());
              json.field("column", place.column());
            });
    json.field("message", problem.message());
    json.field("remedy", problem.remedy());
  }

  /** The {@code error} of a document of a command that failed. */
  public static void error(Json json, DrydockException failure) {
    json.object(
        "error",
        () -> {
          json.field("kind", failure.kind());
          fields(json, failure.problem());
          if (failure instanceof ServerException server) {
            json.field("sqlState", server.error().sqlState());
          } else if (failure instanceof QueryFailure query) {
            json.field("sqlState", query.error().sqlState());
          } else if (failure instanceof ExplainedFailure explained) {
            json.field("sqlState", explained.sqlState());
            json.field("explanation", explained.explanation().text());
            FixJson.array(json, "fixes", explained.explanation().fixes());
          }
        });
  }
}
