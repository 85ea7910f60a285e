package dev.drydock.run;

import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.time.Duration;

/** A new session after something went wrong; a server that was restarted is given a moment. */
final class FreshLook {
  private static final int LOOKS = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Database database;
  private final RunControl control;

  FreshLook(Database database, RunControl control) {
    this.database = database;
    this.control = control;
  }

  /**
   * @throws ServerException when the server stays away, or the run is cancelled meanwhile
   */
  Session session() throws ServerException {
    for (int look = 1; look < LOOKS; look++) {
      try {
        return database.read();
      } catch (ServerException e) {
        if (control.cancelled()) {
          throw e;
        }
        control.pause(BETWEEN_LOOKS);
      }
    }
    return database.read();
  }
}
