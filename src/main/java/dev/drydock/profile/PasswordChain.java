package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks several sources for a password, one after the other: the first that has one is tried, a
 * wrong one moves on to the next. The last source is the person, who is asked when the server wants
 * a password and no other has one that works, and may be asked again and again.
 *
 * <p>A password that was not refused is remembered in memory, so that a pool that grows asks nobody
 * twice. Safe on any thread; waits while another thread asks for the same server.
 */
public final class PasswordChain implements PasswordSource {
  private final List<PasswordSource> sources;
  private final Map<Server.Address, Turn> turns = new ConcurrentHashMap<>();

  public PasswordChain(List<PasswordSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * The usual order: keyring, {@code PGPASSWORD}, password file, the person.
   *
   * @param asker asks the person; {@code (server, wrong) -> Optional.empty()} where nobody can be
   *     asked
   */
  public static PasswordChain standard(
      Keyring keyring, LibpqEnvironment environment, PgPass file, PasswordSource asker) {
    return new PasswordChain(
        List.of(
            (server, wrong) -> keyring.password(server),
            (server, wrong) -> environment.password(),
            file,
            asker));
  }

  /** This chain with a password that came with the connection, for instance in its URL. */
  public PasswordChain startingWith(Optional<Secret> given) {
    if (given.isEmpty()) {
      return this;
    }
    List<PasswordSource> all = new ArrayList<>();
    all.add((server, wrong) -> wrong ? Optional.empty() : given);
    all.addAll(sources);
    return new PasswordChain(all);
  }

  @Override
  public Optional<Secret> password(Server.Address server, boolean previousWasWrong)
      throws DrydockException {
    Turn turn = turns.computeIfAbsent(server, unused -> new Turn());
    synchronized (turn) {
      return turn.next(sources, server, previousWasWrong);
    }
  }

  /** The password given last for a server, to keep it in the keyring once it has worked. */
  public Optional<Secret> lastGiven(Server.Address server) {
    Turn turn = turns.get(server);
    if (turn == null) {
      return Optional.empty();
    }
    synchronized (turn) {
      return turn.given;
    }
  }

  /** How far the asking for one server has come. */
  private static final class Turn {
    private int source;
    private Optional<Secret> given = Optional.empty();

    Optional<Secret> next(
        List<PasswordSource> sources, Server.Address server, boolean previousWasWrong)
        throws DrydockException {
      if (given.isPresent() && !previousWasWrong) {
        return given;
      }
      int person = sources.size() - 1;
      boolean wrong = previousWasWrong && given.isPresent();
      if (wrong && source < person) {
        source++;
      }
      given = Optional.empty();
      for (; source < person; source++) {
        Optional<Secret> found = sources.get(source).password(server, wrong);
        if (found.isPresent()) {
          given = found;
          return found;
        }
      }
      if (previousWasWrong) {
        given = sources.get(person).password(server, wrong);
      }
      return given;
    }
  }
}
