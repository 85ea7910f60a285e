package dev.drydock.server;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * Gets in: asks for the password, and again when it was refused, or when none was found and the
 * server wants one.
 *
 * @param connector opens more connections the same way
 */
record Login(Connector connector, PgConnection connection) {
  private static final int ATTEMPTS = 5;
  private static final String INVALID_PASSWORD = "28P01";

  static Login to(Server.Address address, PasswordSource passwords, Duration connectTimeout)
      throws DrydockException {
    Optional<Secret> password = passwords.password(address, false);
    for (int attempt = 1; ; attempt++) {
      Connector connector = new Connector(address, password, connectTimeout);
      try {
        return new Login(connector, connector.connect());
      } catch (SQLException refused) {
        boolean wanted = isOfPassword(refused) || NetworkFailure.isForPassword(refused, connector);
        if (!wanted || attempt == ATTEMPTS) {
          throw ConnectionDiagnosis.of(refused, connector);
        }
        Optional<Secret> another = passwords.password(address, true);
        if (another.isEmpty() || same(another, password)) {
          // the same again would only bring the login nearer to being locked
          throw ConnectionDiagnosis.of(refused, connector);
        }
        password = another;
      }
    }
  }

  private static boolean isOfPassword(SQLException refused) {
    return INVALID_PASSWORD.equals(refused.getSQLState())
        || ServerErrors.said(refused)
            .filter(said -> said.getRoutine() == null && said.getMessage() != null)
            .filter(said -> PoolerRefusal.isOfPassword(said.getMessage()))
            .isPresent();
  }

  private static boolean same(Optional<Secret> one, Optional<Secret> other) {
    return one.map(Secret::reveal).equals(other.map(Secret::reveal));
  }
}
