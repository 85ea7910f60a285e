package dev.drydock.server.embedded;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The embedded PostgreSQL 18. Its data stay in the folder between starts; it listens on loopback
 * alone, asks for a password it made up itself, and ends with the program that started it. Two
 * programs on one folder share the server; one that was killed leaves it to the next.
 */
public final class EmbeddedServer implements AutoCloseable {

  private EmbeddedServer() {}

  /**
   * Starts the server, or joins the one that runs on this folder already. Takes about a second, ten
   * the first time.
   *
   * @param dataFolder created when absent; holds nothing but this server
   * @param progress told what is being done, in words to show
   * @throws DrydockException CONNECTION when it cannot be started, saying why
   */
  public static EmbeddedServer start(Path dataFolder, Consumer<String> progress)
      throws DrydockException {
    throw new UnsupportedOperationException("embedded");
  }

  /** Where one of its databases is to be reached, as the superuser {@code postgres}. */
  public Server.Address address(String database) {
    throw new UnsupportedOperationException("embedded");
  }

  /** Gives the server's own password; no person is asked. */
  public PasswordSource passwords() {
    throw new UnsupportedOperationException("embedded");
  }

  /**
   * The profile with {@link Server.Embedded} replaced by this server's present address; any other
   * profile as it is.
   */
  public Profile reach(Profile profile) {
    throw new UnsupportedOperationException("embedded");
  }

  /**
   * Creates a database unless it is there.
   *
   * @return whether it was created
   */
  public boolean createDatabase(String name) throws DrydockException {
    throw new UnsupportedOperationException("embedded");
  }

  /** Drops a database, ending the sessions that use it; nothing happens when it is not there. */
  public void dropDatabase(String name) throws DrydockException {
    throw new UnsupportedOperationException("embedded");
  }

  /** Stops the server, unless another program shares it; never throws. */
  @Override
  public void close() {}
}
