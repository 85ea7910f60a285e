package dev.drydock.server;

import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Server;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says exactly what is wrong with a connection, and what to do. Decided by SQLSTATE, by the type of
 * the exception and by the server's routine, never by words that are translated.
 */
final class ConnectionDiagnosis {

  private ConnectionDiagnosis() {}

  static ServerException of(SQLException exception, Connector connector) {
    SQLException real = driverException(exception);
    Problem problem =
        ServerErrors.said(real)
            .flatMap(said -> LoginRefusal.of(real, said, connector.address()))
            .or(() -> NetworkFailure.of(real, connector))
            .orElseGet(() -> unknown(real, connector.address()));
    return new ServerException(Kind.CONNECTION, problem, ServerErrors.of(real), exception);
  }

  /** A login that succeeded and a first question nobody answers. */
  static ServerException unanswered(SQLException exception, Connector connector) {
    Problem problem =
        Problem.error(
            "first-answer-timeout",
            "%s:%d let %s in, and answered nothing within %d s."
                .formatted(
                    connector.address().host(),
                    connector.address().port(),
                    connector.address().user(),
                    Inspection.patience(connector).toSeconds()),
            "Behind a pooler, see whether its server runs and its pool has a place; else look what"
                + " the server is busy with.");
    return new ServerException(Kind.CONNECTION, problem, ServerErrors.of(exception), exception);
  }

  /** HikariCP wraps what the driver said in a timeout of its own. */
  private static SQLException driverException(SQLException exception) {
    for (Throwable at = exception; at != null; at = at.getCause()) {
      if (at instanceof PSQLException own) {
        return own;
      }
    }
    return exception;
  }

  private static Problem unknown(SQLException exception, Server.Address address) {
    String said =
        ServerErrors.said(exception)
            .map(ServerErrorMessage::getMessage)
            .or(() -> Optional.ofNullable(exception.getMessage()))
            .orElse("no reason was given");
    return Problem.error(
        "connection-failed",
        "Cannot connect to "
            + address.host()
            + ":"
            + address.port()
            + ": "
            + said
            + " ("
            + exception.getSQLState()
            + ")",
        "Look into the server's log for the reason.");
  }
}
