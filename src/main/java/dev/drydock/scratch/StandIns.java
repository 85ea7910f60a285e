package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands in for a platform that gives every migration more than an empty database: the
 * resource {@code /standins/PLATFORM.sql}.
 */
public final class StandIns {
  private StandIns() {}

  /**
   * Statements in SQL, to be run by a superuser; most platforms have none.
   *
   * @throws DrydockException INTERNAL when the program is damaged
   */
  public static Optional<String> of(String tool) throws DrydockException {
    try (InputStream resource = StandIns.class.getResourceAsStream("/standins/" + tool + ".sql")) {
      return resource == null
          ? Optional.empty()
          : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error(
              "stand-ins-unreadable",
              "The stand-ins for " + tool + " cannot be read: " + e.getMessage(),
              "Install Drydock again."),
          e);
    }
  }
}
