package dev.drydock.server;

import dev.drydock.problem.Problem;
import dev.drydock.profile.Server;
import dev.drydock.profile.TlsMode;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/** What goes wrong before a server says anything. */
final class NetworkFailure {
  private static final String UNABLE_TO_CONNECT = "08001";
  private static final String REJECTED = "08004";

  private NetworkFailure() {}

  static Optional<Problem> of(SQLException exception, Connector connector) {
    Server.Address address = connector.address();
    String where = address.host() + ":" + address.port();
    Optional<Problem> key = clientKey(exception, address);
    if (key.isPresent()) {
      return key;
    }
    for (Throwable at = exception; at != null; at = at.getCause()) {
      Optional<Problem> found = byType(at, address, where, connector);
      if (found.isPresent()) {
        return found;
      }
    }
    return byState(exception, address, where, connector);
  }

  private static Optional<Problem> byType(
      Throwable at, Server.Address address, String where, Connector connector) {
    return switch (at) {
      case UnknownHostException e ->
          problem(
              "host-unknown",
              "There is no host " + address.host() + ".",
              "Correct its name; a private name may need a VPN.");
      case SocketTimeoutException e -> timedOut(where, connector);
      case NoRouteToHostException e -> unreachable(where);
      case ConnectException e when says(e, "timed out") -> timedOut(where, connector);
      case SocketException e when says(e, "unreachable") -> unreachable(where);
      case ConnectException e ->
          problem(
              "connection-refused",
              "Nothing accepts connections at " + where + ".",
              "Start the server, or correct host and port.");
      case SSLException e -> certificate(where, e);
      case GeneralSecurityException e -> certificate(where, e);
      case EOFException e -> closed(where);
      case SocketException e -> closed(where);
      default -> Optional.empty();
    };
  }

  /** Whether the server wants a password, and none was there to be given. */
  static boolean isForPassword(SQLException exception, Connector connector) {
    return REJECTED.equals(exception.getSQLState()) && connector.password().isEmpty();
  }

  private static Optional<Problem> byState(
      SQLException exception, Server.Address address, String where, Connector connector) {
    String state = Optional.ofNullable(exception.getSQLState()).orElse("");
    // translated as the driver translates it, so that the comparison holds in every language
    if (GT.tr("The server does not support SSL.").equals(exception.getMessage())) {
      return problem(
          "tls-not-supported",
          "The server at " + where + " offers no TLS, and it is required.",
          "Set up TLS on the server, or lower sslmode, the TLS mode, where the network is safe.");
    }
    if (isForPassword(exception, connector)) {
      return problem(
          "password-missing",
          "The server asks for the password of " + address.user() + ".",
          "Give it when asked, in the keyring, in PGPASSWORD or in ~/.pgpass.");
    }
    if (exception instanceof SQLTransientConnectionException) {
      // HikariCP's, with no failure of the driver behind it
      return problem(
          "sessions-busy",
          "No reading session of this profile got free: all are busy, or the server is silent.",
          "Wait for what runs, or cancel it; where nothing runs, see whether the server answers.");
    }
    if (state.equals(UNABLE_TO_CONNECT)) {
      return timedOut(where, connector);
    }
    if (address.tls().mode().compareTo(TlsMode.VERIFY_CA) >= 0) {
      return certificate(where, exception);
    }
    return Optional.empty();
  }

  /** The driver reads fewer forms of a key than libpq does. */
  private static Optional<Problem> clientKey(SQLException exception, Server.Address address) {
    String said = Optional.ofNullable(exception.getMessage()).orElse("");
    return address
        .tls()
        .clientKey()
        .map(Path::toString)
        .filter(
            key ->
                said.equals(GT.tr("Could not read SSL key file {0}.", key))
                    || said.equals(
                        GT.tr(
                            "Could not read password for SSL key file, console is not available.")))
        .flatMap(
            key ->
                problem(
                    "client-key-unreadable",
                    "The client's key " + key + " is in a form that is not read here.",
                    "It has to be PKCS#8 without a password: openssl pkcs8 -topk8 -nocrypt -in KEY"
                        + " -out KEY.pem"));
  }

  /** The operating system's own words; they come untranslated, and as one type of exception. */
  private static boolean says(SocketException exception, String words) {
    return Optional.ofNullable(exception.getMessage()).orElse("").contains(words);
  }

  private static Optional<Problem> unreachable(String where) {
    return problem(
        "host-unreachable",
        "There is no way to " + where + ".",
        "Check the network or the VPN; the host may have an IPv6 address only.");
  }

  private static Optional<Problem> timedOut(String where, Connector connector) {
    return problem(
        "connection-timeout",
        where + " did not answer within " + connector.connectTimeout().toSeconds() + " s.",
        "Check host, port, firewall and VPN; a server under load may need a longer timeout.");
  }

  private static Optional<Problem> certificate(String where, Throwable cause) {
    return problem(
        "tls-certificate",
        "The TLS certificates of " + where + " and this profile do not fit: " + cause.getMessage(),
        "Give the right root certificate and host name, or the client certificate it asks for.");
  }

  private static Optional<Problem> closed(String where) {
    return problem(
        "connection-closed",
        where + " closed the connection at once.",
        "Check that PostgreSQL listens on this port, and its log.");
  }

  private static Optional<Problem> problem(String code, String message, String remedy) {
    return Optional.of(Problem.error(code, message, remedy));
  }
}
