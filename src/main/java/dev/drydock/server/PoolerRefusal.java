package dev.drydock.server;

import dev.drydock.problem.Problem;
import dev.drydock.profile.Server;
import java.util.Optional;

/**
 * What PgBouncer and Supavisor say themselves. They give nearly everything the state 08P01 or XX000
 * and never a routine, so their words have to do, which nobody translates.
 *
 * <p>Source: the texts of PgBouncer 1.18 to 1.24 ({@code client.c}, {@code objects.c}, {@code
 * janitor.c}), seen with 1.18, and of Supavisor ({@code client_handler.ex}).
 */
final class PoolerRefusal {

  private PoolerRefusal() {}

  /** Whether it is the password, or the user, that a pooler does not accept. */
  static boolean isOfPassword(String message) {
    return message.equals("SASL authentication failed")
        || message.endsWith("password authentication failed")
        || message.equals("no such user")
        || message.equals("auth failed");
  }

  /**
   * @param message of an error without a routine
   */
  static Optional<Problem> of(String message, Server.Address address) {
    String where = address.host() + ":" + address.port();
    if (message.contains("Tenant or user not found")) {
      return problem(
          "pooler-unknown-user",
          "The Supabase pooler knows no " + address.user() + ".",
          "Behind the pooler the user is called postgres.PROJECT-REF; also compare the region.");
    }
    if (isOfPassword(message)) {
      return problem(
          "password-wrong",
          "The pooler at " + where + " refuses the password of " + address.user() + ".",
          "Give the right one; the pooler says the same of a user it does not know (auth_file,"
              + " auth_query).");
    }
    if (message.startsWith("no such database")
        || (message.startsWith("database \"") && message.endsWith("\" does not exist"))) {
      return problem(
          "unknown-database",
          "The pooler at " + where + " knows no database " + address.database() + ".",
          "Correct its name, or add it to the pooler's configuration.");
    }
    if (message.contains("max_client_conn")
        || message.contains("max_user_client_connections")
        || message.contains("ax clients reached")
        || message.contains("ax client connections reached")) {
      return problem(
          "too-many-connections",
          "The pooler at " + where + " takes no more clients: " + message,
          "End sessions that are not needed, or raise the pooler's limit.");
    }
    if (message.equals("transaction blocks not allowed in statement pooling mode")) {
      return problem(
          "statement-pooler",
          where + " is a pooler in statement mode, which allows no transaction.",
          "Connect to the server itself: both looking and migrating need transactions.");
    }
    if (message.equals("query_wait_timeout")
        || message.startsWith("server login has been failing")
        || message.startsWith("server login failed")
        || message.contains("cannot connect to server")) {
      return problem(
          "pooler-without-server",
          "The pooler at " + where + " gets no connection to its server: " + message,
          "See whether the server behind it runs and lets the pooler in, and whether its pool is"
              + " full.");
    }
    if (message.startsWith("unsupported startup parameter")) {
      return problem(
          "pooler-startup-parameter",
          "The pooler at " + where + " refuses what every client sends: " + message,
          "Add the parameter to ignore_startup_parameters in its configuration.");
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(String code, String message, String remedy) {
    return Optional.of(Problem.error(code, message, remedy));
  }
}
