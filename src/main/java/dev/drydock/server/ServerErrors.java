package dev.drydock.server;

import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns the driver's exceptions into {@link ServerError} and {@link ServerException}. */
final class ServerErrors {

  private ServerErrors() {}

  static ServerError of(SQLException exception) {
    String state = Optional.ofNullable(exception.getSQLState()).orElse("XX000");
    Optional<ServerErrorMessage> said = said(exception);
    if (said.isEmpty()) {
      return ofDriver(state, exception);
    }
    ServerErrorMessage message = said.get();
    return new ServerError(
        state,
        Optional.ofNullable(message.getSeverity()).orElse("ERROR"),
        Optional.ofNullable(message.getMessage()).orElse(""),
        Optional.ofNullable(message.getDetail()),
        Optional.ofNullable(message.getHint()),
        message.getPosition() > 0 ? OptionalInt.of(message.getPosition()) : OptionalInt.empty(),
        Optional.ofNullable(message.getWhere()),
        relation(message),
        Optional.ofNullable(message.getColumn()),
        Optional.ofNullable(message.getConstraint()));
  }

  /** What the server itself said, when it was the server that refused. */
  static Optional<ServerErrorMessage> said(SQLException exception) {
    return exception instanceof PSQLException own
        ? Optional.ofNullable(own.getServerErrorMessage())
        : Optional.empty();
  }

  /** The failure of a statement. */
  static ServerException failure(SQLException exception) {
    return failure(of(exception), exception);
  }

  /** The same, with an error that was made more exact. */
  static ServerException failure(ServerError error, SQLException exception) {
    return error.connectionLost() ? lost(error, exception) : refused(error, exception);
  }

  private static ServerException refused(ServerError error, SQLException exception) {
    Problem problem =
        Problem.error(
            "server-error",
            error.message() + " (" + error.sqlState() + ")",
            error.hint().orElseGet(() -> Remedies.of(error)));
    return new ServerException(Kind.FAILED, problem, error, exception);
  }

  private static ServerException lost(ServerError error, SQLException exception) {
    Problem problem =
        Problem.error(
            "connection-lost",
            "The connection was lost: " + error.message() + " (" + error.sqlState() + ")",
            "Connect again and look at the database before anything is repeated.");
    return new ServerException(Kind.FAILED, problem, error, exception);
  }

  private static ServerError ofDriver(String state, SQLException exception) {
    return own(
        state,
        Optional.ofNullable(exception.getMessage()).orElse(state),
        Optional.ofNullable(exception.getCause()).map(Throwable::getMessage));
  }

  /** What was noticed on this side, in the shape of what a server says. */
  static ServerError own(String state, String message, Optional<String> detail) {
    return new ServerError(
        state,
        ServerError.isOfLostConnections(state) ? "FATAL" : "ERROR",
        message,
        detail,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A failure that was noticed on this side. */
  static ServerException ownFailure(String state, String message, String remedy) {
    return new ServerException(
        Kind.FAILED,
        Problem.error("server-error", message, remedy),
        own(state, message, Optional.empty()),
        null);
  }

  private static Optional<String> relation(ServerErrorMessage message) {
    return Optional.ofNullable(message.getTable())
        .map(table -> message.getSchema() == null ? table : message.getSchema() + "." + table);
  }
}
