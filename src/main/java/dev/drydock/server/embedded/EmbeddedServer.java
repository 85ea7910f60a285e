package dev.drydock.server.embedded;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The embedded PostgreSQL 18. Its data stay in the folder between starts; it listens on loopback
 * alone and asks for a password it made up itself. Programs that use one folder share the server,
 * and the last of them to end stops it; one that was killed leaves it running for the next.
 *
 * <p>Safe on any thread.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final Cluster.Making MAKING =
      new Cluster.Making(
          SUPERUSER, Cluster.Making.locale(Binaries.BUNDLED_MAJOR), "shared_buffers = '64MB'\n");

  private final Path binaries;
  private final Cluster cluster;
  private final Users users;
  private final String password;
  private final Thread atExit = new Thread(this::stop, "drydock-embedded-stop");
  private volatile int port;
  private boolean closed;

  private EmbeddedServer(Path binaries, Cluster cluster, Users users, String password) {
    this.binaries = binaries;
    this.cluster = cluster;
    this.users = users;
    this.password = password;
  }

  /**
   * Starts the server, or joins the one that runs on this folder already. Takes about half a
   * second, three the first time.
   *
   * @param dataFolder created when absent; holds nothing but this server
   * @param progress told what is being done, in words to show
   * @throws DrydockException CONNECTION when it cannot be started, saying why
   */
  public static EmbeddedServer start(Path dataFolder, Consumer<String> progress)
      throws DrydockException {
    Path folder = dataFolder.toAbsolutePath();
    try {
      OwnerOnly.folder(folder);
      Users users = new Users(folder.resolve("users.lock"));
      EmbeddedServer server;
      try {
        server = users.inTurn(() -> start(folder, users, progress));
      } catch (IOException | DrydockException e) {
        users.close();
        throw e;
      }
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static EmbeddedServer start(Path folder, Users users, Consumer<String> progress)
      throws IOException, DrydockException {
    Path binaries = Binaries.unpackedIn(folder.resolve("postgresql-" + Binaries.BUNDLED), progress);
    Path passwordFile = folder.resolve("password");
    Cluster cluster =
        new Cluster(folder.resolve("data"), folder.resolve("server.log"), passwordFile);
    String password = OwnerOnly.secret(passwordFile);
    if (!cluster.exists()) {
      progress.accept("Creating the database cluster…");
      cluster.create(binaries, MAKING);
    }
    EmbeddedServer server = new EmbeddedServer(binaries, cluster, users, password);
    server.begin(progress);
    return server;
  }

  /** Holds the monitor, so that a program that is told to end now stops what it starts here. */
  private synchronized void begin(Consumer<String> progress) throws IOException {
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      port = join(progress);
      users.join();
    } catch (IOException e) {
      closed = true;
      forgetHook();
      throw e;
    }
  }

  private int join(Consumer<String> progress) throws IOException {
    Optional<Integer> running = cluster.runningPort();
    if (running.isPresent()) {
      progress.accept("Joining the PostgreSQL that runs…");
    } else {
      progress.accept("Starting PostgreSQL…");
    }
    return running.isPresent() ? running.get() : cluster.startOnFreePort(binaries);
  }

  /** One that was just started by a program killed since may still be recovering. */
  private void awaitReady() throws DrydockException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        Database.open(profile(), passwords()).close();
        return;
      } catch (DrydockException e) {
        boolean later =
            e.problem().code().equals("server-starting")
                || e.problem().code().equals("connection-refused");
        if (!later || System.nanoTime() - end > 0) {
          close();
          throw e;
        }
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      }
    }
  }

  /** Where one of its databases is to be reached, as the superuser {@code postgres}. */
  public Server.Address address(String database) {
    return Loopback.address(port, database, SUPERUSER);
  }

  /** Gives the server's own password; no person is asked. */
  public PasswordSource passwords() {
    return (server, previousWasWrong) -> Optional.of(new Secret(password));
  }

  /**
   * The profile with {@link Server.Embedded} replaced by this server's present address; any other
   * profile as it is.
   */
  public Profile reach(Profile profile) {
    if (!(profile.server() instanceof Server.Embedded embedded)) {
      return profile;
    }
    return profile.on(address(embedded.database()));
  }

  /**
   * Creates a database unless it is there.
   *
   * @return whether it was created
   */
  public boolean createDatabase(String name) throws DrydockException {
    try (Database database = Database.open(profile(), passwords());
        WriteSession session = database.write()) {
      boolean absent =
          session.query("SELECT 1 FROM pg_database WHERE datname = ?", row -> 1, name).isEmpty();
      if (absent) {
        session.execute("CREATE DATABASE " + Session.quoted(name), notice -> {});
      }
      return absent;
    }
  }

  /** Drops a database, ending the sessions that use it; nothing happens when it is not there. */
  public void dropDatabase(String name) throws DrydockException {
    try (Database database = Database.open(profile(), passwords());
        WriteSession session = database.write()) {
      session.execute(
          "DROP DATABASE IF EXISTS " + Session.quoted(name) + " WITH (FORCE)", notice -> {});
    }
  }

  private Profile profile() {
    return Loopback.profile(address(SUPERUSER));
  }

  /** Stops the server, unless another program shares it; never throws. */
  @Override
  public void close() {
    stop();
    forgetHook();
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // the program ends already, and this hook with it
    }
  }

  private synchronized void stop() {
    if (closed) {
      return;
    }
    closed = true;
    try (users) {
      users.inTurn(
          () -> {
            boolean last = users.leave() && cluster.runningPort().isPresent();
            if (last) {
              cluster.stop(binaries);
            }
            return last;
          });
    } catch (IOException | DrydockException e) {
      // the next start takes it over
      System.getLogger(EmbeddedServer.class.getName())
          .log(System.Logger.Level.WARNING, "the embedded PostgreSQL did not stop", e);
    }
  }

  private static DrydockException failed(Path folder, IOException e) {
    return new DrydockException(
        DrydockException.Kind.CONNECTION,
        Problem.error(
            "embedded-not-started",
            "The embedded PostgreSQL could not be started: " + e.getMessage(),
            "Look into server.log in " + folder + "; deleting that folder starts afresh."),
        e);
  }
}
