package dev.drydock.server;

import dev.drydock.problem.Problem;
import dev.drydock.profile.Server;
import dev.drydock.profile.TlsMode;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.ServerErrorMessage;

/** What a server, or a pooler before it, says when it does not let somebody in. */
final class LoginRefusal {

  private LoginRefusal() {}

  static Optional<Problem> of(
      SQLException exception, ServerErrorMessage said, Server.Address address) {
    String state = Optional.ofNullable(exception.getSQLState()).orElse("");
    String message = Optional.ofNullable(said.getMessage()).orElse("");
    String routine = Optional.ofNullable(said.getRoutine()).orElse("");
    if (routine.isEmpty()) {
      Optional<Problem> pooler = PoolerRefusal.of(message, address);
      if (pooler.isPresent()) {
        return pooler;
      }
    }
    return switch (state) {
      case "28P01" ->
          problem(
              "password-wrong",
              "The password for " + address.user() + " at " + where(address) + " is wrong.",
              "Give the right one; the server says the same when there is no such user.");
      case "28000" -> unauthorized(routine, message, address);
      case "3D000" ->
          problem(
              "unknown-database",
              "There is no database " + address.database() + " at " + where(address) + ".",
              "Correct its name, or create it.");
      case "42501" ->
          routine.equals("CheckMyDatabase")
              ? problem(
                  "no-connect-right",
                  address.user() + " may not connect to " + address.database() + ".",
                  "Its owner grants that: GRANT CONNECT ON DATABASE "
                      + Session.quoted(address.database())
                      + " TO "
                      + Session.quoted(address.user())
                      + ".")
              : roleRefused(message);
      case "55000" ->
          problem(
              "database-closed",
              address.database() + " accepts no connections: " + message,
              "Choose another database; this one is a template or being dropped.");
      case "53300" ->
          problem(
              "too-many-connections",
              "Too many connections: " + message,
              "End sessions that are not needed, or raise the limit of the server, the database or"
                  + " the role.");
      case "57P03" ->
          problem(
              "server-starting",
              "The server does not accept connections yet: " + message,
              "Wait a moment; if it stays so, look into the server's log.");
      case "22023" -> roleRefused(message);
      default -> Optional.empty();
    };
  }

  private static Optional<Problem> unauthorized(
      String routine, String message, Server.Address address) {
    if (routine.equals("InitializeSessionUserId")) {
      return problem(
          "unknown-role",
          address.user() + " cannot log in: " + message,
          "Correct the user, or create the role with LOGIN.");
    }
    if (routine.equals("ClientAuthentication")) {
      boolean plain = address.tls().mode() == TlsMode.DISABLE;
      // the server's own language, and no other sign of it; in another the remedy is the general
      if (message.contains("valid client certificate")) {
        return problem(
            "client-certificate-missing",
            "The server wants a client certificate of " + address.user() + ": " + message,
            "Give certificate and key in the profile, or sslcert and sslkey in the URL.");
      }
      return problem(
          "pg-hba-reject",
          "The server lets " + address.user() + " not in from here: " + message,
          plain
              ? "Require TLS in the profile, or add a line for this address to pg_hba.conf."
              : "Add a line for this user, database and address to pg_hba.conf.");
    }
    return problem(
        "login-refused",
        "The server refused " + address.user() + ": " + message,
        "Check the way of authentication that pg_hba.conf asks for.");
  }

  private static Optional<Problem> roleRefused(String message) {
    return problem(
        "role-not-assumable",
        "The login works, but not the profile's role: " + message,
        "Correct the role in the profile, or grant it to the login.");
  }

  private static String where(Server.Address address) {
    return address.host() + ":" + address.port();
  }

  private static Optional<Problem> problem(String code, String message, String remedy) {
    return Optional.of(Problem.error(code, message, remedy));
  }
}
