package dev.drydock.server;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the server said when it refused something: the fields of PostgreSQL's error message.
 *
 * @param sqlState five characters; {@code 08006} when the connection was lost
 * @param position from 1, in code points, within the statement that was sent
 * @param where the context, innermost first
 * @param relation the table of a constraint violation, schema-qualified
 */
public record ServerError(
    String sqlState,
    String severity,
    String message,
    Optional<String> detail,
    Optional<String> hint,
    OptionalInt position,
    Optional<String> where,
    Optional<String> relation,
    Optional<String> column,
    Optional<String> constraint) {

  private static final Set<String> ENDS_THE_SESSION =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

  /** An error of which no more is known. */
  public static ServerError of(String sqlState, String message) {
    return ServerErrors.own(sqlState, message, Optional.empty());
  }

  /**
   * Whether the connection itself is gone, so that what happened is not known from here: class 08,
   * and what the server says when it ends a session (shutdown, crash of another backend, a dropped
   * database, the idle and transaction timeouts). As a mere ERROR the same is said of another
   * connection, by dblink and foreign data wrappers, or raised by a function.
   */
  public boolean connectionLost() {
    return !severity.equals("ERROR") && isOfLostConnections(sqlState);
  }

  /** Whether a lost connection is told by this state. */
  public static boolean isOfLostConnections(String sqlState) {
    return sqlState.startsWith("08") || ENDS_THE_SESSION.contains(sqlState);
  }

  /**
   * The same at another place.
   *
   * @param position as {@link #position}, in the statement meant now
   */
  public ServerError at(OptionalInt position) {
    return new ServerError(
        sqlState, severity, message, detail, hint, position, where, relation, column, constraint);
  }

  /** Whether code of the database's own raised it, perhaps under an SQLSTATE of PostgreSQL's. */
  public boolean raised() {
    return where
        .filter(context -> context.lines().findFirst().orElse("").endsWith(" at RAISE"))
        .isPresent();
  }

  /** Whether somebody cancelled the statement, or a statement timeout did. */
  public boolean cancelled() {
    return sqlState.equals("57014");
  }
}
