package dev.drydock.run;

import dev.drydock.server.ServerError;
import java.util.Set;

/**
 * Errors that tell of the moment and nothing of the statement: another session was in the way, or
 * the server went. A rehearsal that meets one has proved nothing, either way.
 */
final class Passing {
  /** A lock not to be had, a deadlock, a serialization failure. */
  private static final Set<String> BY_OTHERS = Set.of("55P03", "40P01", "40001");

  static final String NOTE = "says nothing against the statement: another time it may go well";

  private Passing() {}

  static boolean is(ServerError said) {
    return !said.raised() && (said.connectionLost() || BY_OTHERS.contains(said.sqlState()));
  }
}
