package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.server.ServerFacts;
import java.util.List;
import java.util.Optional;

/** Tries a connection and says exactly what is wrong with it. */
public final class TestConnection {
  /**
   * @param facts empty when it could not connect
   * @param problems what is wrong, or worth knowing (a standby, a pooler); the first one is why it
   *     could not connect, if it could not
   */
  public record Result(Optional<ServerFacts> facts, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Connects, looks once around and closes.
   *
   * @throws DrydockException CANCELLED when the person gives up at the password
   */
  public Result test(Profile profile, PasswordSource person) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
