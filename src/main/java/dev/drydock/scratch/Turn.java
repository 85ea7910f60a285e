package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import dev.drydock.server.embedded.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The right to use the scratch server, held as an advisory lock, so that a program that was killed
 * gives it back. Whoever has it clears away what others left.
 */
final class Turn implements AutoCloseable {
  /** "drydock" and "scratch", as far as eight bytes go. */
  private static final long LOCK = 0x6472_7964_7363_7261L;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final EmbeddedServer server;
  private final Database maintenance;
  private final WriteSession session;

  private Turn(EmbeddedServer server, Database maintenance, WriteSession session) {
    this.server = server;
    this.maintenance = maintenance;
    this.session = session;
  }

  static Turn take(EmbeddedServer server, Consumer<String> progress, BooleanSupplier cancelled)
      throws DrydockException {
    Database maintenance = Database.open(superuser(server, "postgres"), server.passwords());
    WriteSession session;
    try {
      session = maintenance.write();
    } catch (DrydockException e) {
      maintenance.close();
      throw e;
    }
    Turn turn = new Turn(server, maintenance, session);
    try {
      turn.await(progress, cancelled);
      new Clearing(session).run();
      return turn;
    } catch (DrydockException e) {
      turn.disconnect();
      throw e;
    }
  }

  private void await(Consumer<String> progress, BooleanSupplier cancelled) throws DrydockException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean said = false;
    while (!session.tryAdvisoryLock(LOCK)) {
      if (!said) {
        progress.accept("Waiting for another rehearsal on the scratch server");
        said = true;
      }
      if (cancelled.getAsBoolean()) {
        throw Cancelled.exception();
      }
      if (System.nanoTime() - end > 0) {
        throw new DrydockException(
            DrydockException.Kind.REFUSED,
            Problem.error(
                "scratch-in-use",
                "Another rehearsal has been using the scratch server for two minutes.",
                "Wait for it to end, or end that program."));
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  /** Something that makes a scratch database. */
  @FunctionalInterface
  interface Making {
    ScratchDatabase make() throws DrydockException;
  }

  /** Makes one, or gives the turn back when that fails. */
  ScratchDatabase orGiveBack(Making making) throws DrydockException {
    boolean made = false;
    try {
      ScratchDatabase database = making.make();
      made = true;
      return database;
    } finally {
      if (!made) {
        close();
      }
    }
  }

  /** As superuser, in the maintenance database. */
  WriteSession session() {
    return session;
  }

  /** A database of the scratch server, as its superuser. */
  Database asSuperuser(String database) throws DrydockException {
    return Database.open(superuser(server, database), server.passwords());
  }

  Server.Address address(String database) {
    return server.address(database);
  }

  PasswordSource passwords() {
    return server.passwords();
  }

  private static Profile superuser(EmbeddedServer server, String database) {
    return new Profile(
        "scratch",
        Environment.DEVELOPMENT,
        server.address(database),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }

  /** Clears away what was made and lets the next one in; never throws. */
  @Override
  public void close() {
    try {
      new Clearing(session).run();
    } catch (DrydockException e) {
      // the next turn begins by clearing away
      System.getLogger(Turn.class.getName())
          .log(System.Logger.Level.WARNING, "a scratch database is still there", e);
    }
    disconnect();
  }

  private void disconnect() {
    session.close();
    maintenance.close();
  }
}
