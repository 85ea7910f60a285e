package dev.drydock.server.embedded;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.server.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server for one use, with a cluster of its own: whatever is done to it, to its roles and
 * settings too, is gone when it is closed. It waits for no disk, for nothing in it is worth that.
 *
 * <p>A cluster can be kept as an image, from which the next server starts in a fifth of a second.
 * The image is one file on the disk; what runs lies where {@link Runs} says. Closed by its user or
 * with the program; what a killed program leaves, the next start clears away.
 */
public final class ThrowawayServer implements AutoCloseable {
  /** A name no target has, so that every role of a target can be there beside it. */
  public static final String SUPERUSER = "drydock_scratch_superuser";

  private static final String SETTINGS =
      """
      shared_buffers = '32MB'
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      autovacuum = off
      max_wal_size = '256MB'
      wal_recycle = off
      wal_init_zero = off
      """;

  private final ServerPrograms programs;
  private final Path folder;
  private final Cluster cluster;
  private final String password;
  private final Thread atExit = new Thread(this::end, "drydock-scratch-stop");
  private volatile int port;
  private boolean closed;

  private ThrowawayServer(ServerPrograms programs, Path folder, Cluster cluster)
      throws IOException {
    this.programs = programs;
    this.folder = folder;
    this.cluster = cluster;
    this.password = OwnerOnly.secret(cluster.passwordFile());
  }

  /** Holds the monitor, so that a program that is told to end now stops what it starts here. */
  private synchronized void begin() throws IOException {
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      port = cluster.startOnFreePort(programs.home());
    } catch (IOException e) {
      closed = true;
      forgetHook();
      throw e;
    }
  }

  /**
   * Starts one on an empty cluster, which is kept as an image: initdb takes longer than a copy of
   * what it makes.
   *
   * @param runs where such servers have their folders
   */
  public static ThrowawayServer onNothing(ServerPrograms programs, Runs runs, Path image)
      throws DrydockException {
    return started(
        programs,
        runs,
        folder -> {
          Cluster cluster = cluster(folder);
          OwnerOnly.secret(cluster.passwordFile());
          cluster.create(programs.home(), making(programs));
          pack(folder, image);
          return cluster;
        });
  }

  /**
   * Starts one on a copy of an image.
   *
   * @param image as {@link #keepAs} made it, by the same programs
   */
  public static ThrowawayServer onCopyOf(Path image, ServerPrograms programs, Runs runs)
      throws DrydockException {
    return started(
        programs,
        runs,
        folder -> {
          PackedTree.unpack(image, folder);
          return cluster(folder);
        });
  }

  /** Puts a cluster into a folder. */
  @FunctionalInterface
  private interface Filling {
    Cluster fill(Path folder) throws IOException;
  }

  private static ThrowawayServer started(ServerPrograms programs, Runs runs, Filling filling)
      throws DrydockException {
    try {
      for (Path each : runs.all()) {
        Leftovers.clear(programs, each);
      }
      Path folder = Leftovers.newFolder(runs.next());
      try {
        ThrowawayServer server = new ThrowawayServer(programs, folder, filling.fill(folder));
        server.begin();
        return server;
      } catch (IOException e) {
        Trees.delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Cluster.Making making(ServerPrograms programs) {
    List<String> options = new ArrayList<>(Cluster.Making.locale(programs.major()));
    options.addAll(List.of("--no-sync", "--wal-segsize=1"));
    return new Cluster.Making(SUPERUSER, options, SETTINGS);
  }

  static Cluster cluster(Path folder) {
    return new Cluster(
        folder.resolve("data"), folder.resolve("server.log"), folder.resolve("password"));
  }

  public ServerPrograms programs() {
    return programs;
  }

  /** Where one of its databases is to be reached, as the superuser. */
  public Server.Address address(String database) {
    return Loopback.address(port, database, SUPERUSER);
  }

  /** Gives the superuser's password; no person is asked. */
  public PasswordSource passwords() {
    return (server, previousWasWrong) -> Optional.of(new Secret(password));
  }

  /** One of its databases, as the superuser. */
  public Database open(String database) throws DrydockException {
    return Database.open(Loopback.profile(address(database)), passwords());
  }

  /** One of its databases, as a role that was given the superuser's password. */
  public Database open(String database, String role) throws DrydockException {
    return Database.open(Loopback.profile(Loopback.address(port, database, role)), passwords());
  }

  /** Deletes what {@link #keepAs} has kept; nothing happens when it is not there. */
  public static void deleteImage(Path image) throws IOException {
    Trees.delete(image);
  }

  /**
   * Keeps the cluster as an image, for which the server is stopped and started again. It is closed
   * when that fails.
   *
   * @param image a file; one that somebody else has kept meanwhile is replaced
   */
  public synchronized void keepAs(Path image) throws DrydockException {
    try {
      cluster.stop(programs.home());
      Files.deleteIfExists(cluster.log());
      Leftovers.disown(folder);
      pack(folder, image);
      port = cluster.startOnFreePort(programs.home());
    } catch (IOException e) {
      close();
      throw failed(e);
    }
  }

  private static void pack(Path folder, Path image) throws IOException {
    OwnerOnly.folder(image.toAbsolutePath().getParent());
    PackedTree.pack(folder, image);
  }

  /** Stops it and deletes all of it; never throws. */
  @Override
  public void close() {
    end();
    forgetHook();
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // the program ends already, and this hook with it
    }
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      Leftovers.delete(programs.home(), folder);
    } catch (IOException e) {
      // the next start clears it away
      System.getLogger(ThrowawayServer.class.getName())
          .log(System.Logger.Level.WARNING, "a scratch server is still there", e);
    }
  }

  private static DrydockException failed(IOException e) {
    return new DrydockException(
        DrydockException.Kind.CONNECTION,
        Problem.error(
            "embedded-not-started",
            "The scratch server could not be started: " + e.getMessage(),
            "Make room on the disk of Drydock's cache folder; deleting that folder starts afresh."),
        e);
  }
}
