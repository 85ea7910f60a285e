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

  /** Why applying ends with a statement; empty where it goes on. */
  static Optional<Failure> of(StatementReport report) {
    return report.outcome() == StepOutcome.CANCELLED
        ? Optional.of(cancelled())
        : report.error().map(error -> of(error, false));
  }

  /** Of what was to be applied. */
  static Failure cancelled() {
    return cancelled("The run was cancelled.", "See what is committed, then run again when ready.");
  }

  /** Of a rehearsal, which commits nothing. */
  static Failure rehearsalCancelled() {
    return cancelled("The rehearsal was cancelled.", "Run it again when ready.");
  }

  private static Failure cancelled(String message, String remedy) {
    return new Failure(Problem.error(CANCELLED, message, remedy), Optional.empty(), false);
  }

  /** What became of that which ended so. */
  StepOutcome outcome(RunControl control) {
    if (inDoubt) {
      return StepOutcome.IN_DOUBT;
    }
    return control.cancelled() && endsByCancelling() ? StepOutcome.CANCELLED : StepOutcome.FAILED;
  }

  /** The same of a rehearsal: what may go well another time is not proved, and has not failed. */
  StepOutcome rehearsed(RunControl control) {
    return passing() && !control.cancelled() ? StepOutcome.NOT_REHEARSABLE : outcome(control);
  }

  /** Whether it tells of the moment and nothing of the statement. */
  boolean passing() {
    return error.filter(Passing::is).isPresent();
  }

  /** Why a rehearsal could not go on, which says nothing against what it rehearses. */
  Problem brokenOff() {
    if (error.isEmpty()) {
      return problem;
    }
    String where =
        problem
            .place()
            .map(place -> " in %s, line %d".formatted(place.file(), place.line()))
            .orElse("");
    String said = error.get().message().replaceFirst("\\.$", "");
    return new Problem(
        connectionLost() ? "connection-lost" : "lock-not-available",
        Severity.ERROR,
        (connectionLost()
                ? "The connection was lost%s: %s."
                : "Another session was in the way%s: %s.")
            .formatted(where, said),
        connectionLost()
            ? "Rehearse again once the server answers."
            : "Rehearse again at a quieter time, or on scratch, where nobody else is.",
        problem.versions(),
        problem.files(),
        problem.place());
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
