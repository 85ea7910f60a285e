package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import java.util.List;
import java.util.Optional;

/**
 * Why a migration did not end well.
 *
 * @param error what the server said, where it was the server
 * @param inDoubt whether it is unknown if what was sent last took effect
 */
record Failure(Problem problem, Optional<ServerError> error, boolean inDoubt) {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String CANCELLED = "cancelled";

  static Failure of(DrydockException cause) {
    Optional<ServerError> error =
        cause instanceof ServerException server ? Optional.of(server.error()) : Optional.empty();
    return new Failure(cause.problem(), error, false);
  }

  /** A statement that the server refused. */
  static Failure of(StatementError error, boolean inDoubt) {
    Place place = error.place();
    return new Failure(
        new Problem(
            error.server().connectionLost() ? "connection-lost" : "statement-failed",
            Severity.ERROR,
            "%s, line %d: %s".formatted(place.file(), place.line(), error.server().message()),
            error.explanation().remedy(),
            List.of(),
            List.of(place.file()),
            Optional.of(place)),
        Optional.of(error.server()),
        inDoubt);
  }

  /** Why the run ends with a statement; empty where it goes on. */
  static Optional<Failure> of(StatementReport report) {
    return report.outcome() == StepOutcome.CANCELLED
        ? Optional.of(cancelled())
        : report.error().map(error -> of(error, false));
  }

  static Failure cancelled() {
    return new Failure(
        Problem.error(
            CANCELLED,
            "The run was cancelled.",
            "See what is committed, then run again when ready."),
        Optional.empty(),
        false);
  }

  /** What became of that which ended so. */
  StepOutcome outcome(RunControl control) {
    if (inDoubt) {
      return StepOutcome.IN_DOUBT;
    }
    return control.cancelled() && endsByCancelling() ? StepOutcome.CANCELLED : StepOutcome.FAILED;
  }

  /**
   * A server that does not answer a cancel is left by ending the connection; and what is cancelled
   * as its wait for a lock runs out would else have been tried again.
   */
  private boolean endsByCancelling() {
    return error
        .map(said -> said.cancelled() || said.connectionLost() || lockTimeout())
        .orElseGet(() -> problem.code().equals(CANCELLED));
  }

  Failure asInDoubt() {
    return new Failure(problem, error, true);
  }

  boolean connectionLost() {
    return error.filter(ServerError::connectionLost).isPresent();
  }

  boolean lockTimeout() {
    return error.filter(said -> said.sqlState().equals(LOCK_NOT_AVAILABLE)).isPresent();
  }
}
