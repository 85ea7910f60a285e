package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.embedded.ThrowawayServer;

/** Something made on a server that nobody else would close. */
final class Opened {
  private Opened() {}

  @FunctionalInterface
  interface Making<T> {
    T make() throws DrydockException;
  }

  /** Makes it, or closes the server when that fails. */
  static <T> T orClosed(ThrowawayServer server, Making<T> making) throws DrydockException {
    boolean made = false;
    try {
      T result = making.make();
      made = true;
      return result;
    } finally {
      if (!made) {
        server.close();
      }
    }
  }
}
