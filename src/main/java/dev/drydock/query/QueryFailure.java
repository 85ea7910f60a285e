package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import java.util.Optional;

/** The server refused a query; its problem has the place in the text as it was written. */
public final class QueryFailure extends DrydockException {
  private static final long serialVersionUID = 1L;
  private final transient ServerError error;

  QueryFailure(ServerException cause, Optional<Place> place) {
    super(cause.kind(), placed(cause.problem(), place), cause);
    this.error = cause.error();
  }

  /** What the server said; its position is that in the text that was sent. */
  public ServerError error() {
    return error;
  }

  private static Problem placed(Problem problem, Optional<Place> place) {
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.message(),
        problem.remedy(),
        problem.versions(),
        problem.files(),
        place);
  }
}
