package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.sql.SourcePosition;
import java.util.Optional;

/** The server refused a query; its problem has the place in the text as it was written. */
public final class QueryFailure extends DrydockException {
  private static final long serialVersionUID = 1L;
  private final transient ServerError error;

  QueryFailure(ServerException cause, Optional<Place> place) {
    super(cause.kind(), placed(cause.problem(), place), cause);
    this.error = cause.error();
  }

  private QueryFailure(QueryFailure failure, Optional<Place> place) {
    super(failure.kind(), placed(failure.problem(), place), failure);
    this.error = failure.error;
  }

  /** The same for the text without something that was put in. */
  QueryFailure without(int characters, SourcePosition at) {
    return new QueryFailure(
        this,
        problem()
            .place()
            .map(
                place ->
                    place.line() == at.line() && place.column() >= at.column() + characters
                        ? new Place(place.file(), place.line(), place.column() - characters)
                        : place));
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
