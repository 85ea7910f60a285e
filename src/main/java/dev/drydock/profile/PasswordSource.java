package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import java.util.Optional;

/**
 * Where the password of a connection comes from: keyring, {@code PGPASSWORD}, {@code ~/.pgpass},
 * then the person. Called off the JavaFX thread.
 */
@FunctionalInterface
public interface PasswordSource {
  /**
   * The password, or empty to try without one.
   *
   * @param server the address after services were resolved
   * @param previousWasWrong whether the one given before was refused, or none was and one is wanted
   * @throws DrydockException CANCELLED when the person gives up
   */
  Optional<Secret> password(Server.Address server, boolean previousWasWrong)
      throws DrydockException;
}
