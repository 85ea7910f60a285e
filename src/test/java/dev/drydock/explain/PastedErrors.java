package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.Optional;
import java.util.OptionalInt;

/** Errors of which little is known. */
final class PastedErrors {
  private PastedErrors() {}

  static ServerError of(String state, String message) {
    return new ServerError(
        state,
        "ERROR",
        message,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
