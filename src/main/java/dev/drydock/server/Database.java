package dev.drydock.server;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.profile.LibpqServices;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * A profile's database, connected. Holds a small pool of reading sessions; writing sessions are
 * connections of their own. Safe on any thread; everything blocks.
 */
public final class Database implements AutoCloseable {
  /** A restarted server leaves as many dead connections as the pool can hold. */
  private static final int ATTEMPTS_TO_READ = 4;

  private static final int OLDEST_MAJOR = 14;

  private final Profile profile;
  private final Connector connector;
  private final ReadPool pool;
  private final ServerFacts facts;

  private Database(Profile profile, Connector connector, ReadPool pool, ServerFacts facts) {
    this.profile = profile;
    this.connector = connector;
    this.pool = pool;
    this.facts = facts;
  }

  /**
   * Connects and looks once around.
   *
   * @throws DrydockException CONNECTION, saying exactly what is wrong and what to do; INPUT for a
   *     service that is not defined; what the password source throws
   */
  public static Database open(Profile profile, PasswordSource passwords) throws DrydockException {
    Login login = Login.to(address(profile), passwords, profile.timeouts().connect());
    PgConnection connection = login.connection();
    try {
      ServerFacts facts = look(login.connector(), connection, profile);
      if (facts.major() < OLDEST_MAJOR) {
        throw tooOld(facts);
      }
      ReadPool pool = new ReadPool(login.connector(), connection);
      return new Database(profile, login.connector(), pool, facts);
    } catch (SQLException e) {
      connection.getQueryExecutor().abort();
      throw ConnectionDiagnosis.of(e, login.connector());
    } catch (DrydockException e) {
      connection.getQueryExecutor().abort();
      throw e;
    }
  }

  private static ServerFacts look(Connector connector, PgConnection connection, Profile profile)
      throws SQLException, ServerException {
    try {
      return Inspection.look(connector, connection, profile);
    } catch (SQLException e) {
      if (e.getCause() instanceof SocketTimeoutException) {
        throw ConnectionDiagnosis.unanswered(e, connector);
      }
      throw e;
    }
  }

  private static Server.Address address(Profile profile) throws DrydockException {
    // The usual case first and without a pattern switch, whose first use costs every command
    // some 20 ms.
    if (profile.server() instanceof Server.Address address) {
      return overNetwork(address);
    }
    return switch (profile.server()) {
      case Server.Address address -> overNetwork(address);
      case Server.Service service ->
          overNetwork(LibpqServices.standard().resolve(service).address());
      case Server.Embedded embedded ->
          throw new DrydockException(
              Kind.CONNECTION,
              Problem.error(
                  "embedded-not-started",
                  "The embedded server with " + embedded.database() + " is not running.",
                  "Start it first; the profile \"demo\" does."));
    };
  }

  private static Server.Address overNetwork(Server.Address address) throws DrydockException {
    if (address.host().startsWith("/")) {
      throw new DrydockException(
          Kind.CONNECTION,
          Problem.error(
              "socket-directory",
              "Drydock cannot use the socket directory " + address.host() + ".",
              "Give the host localhost and the server's port."));
    }
    return address;
  }

  private static DrydockException tooOld(ServerFacts facts) {
    return new DrydockException(
        Kind.CONNECTION,
        Problem.error(
            "server-too-old",
            "The server is PostgreSQL " + facts.version() + ".",
            "Drydock needs PostgreSQL 14 or newer."));
  }

  /** What was found when connecting. */
  public ServerFacts facts() {
    return facts;
  }

  /**
   * A session inside a {@code BEGIN READ ONLY} transaction with the profile's role, search path and
   * timeouts; closing rolls back and returns it to the pool. After the server was restarted this
   * reconnects.
   */
  public Session read() throws ServerException {
    String begin = SessionState.readOnly(profile);
    for (int attempt = 1; ; attempt++) {
      Lease lease;
      try {
        lease = pool.borrow();
      } catch (SQLException e) {
        throw ConnectionDiagnosis.of(e, connector);
      }
      try {
        return PooledSession.begin(lease, facts, begin);
      } catch (SQLException e) {
        lease.discard();
        ServerException failure = ServerErrors.failure(e);
        if (!failure.error().connectionLost() || attempt == ATTEMPTS_TO_READ) {
          throw failure;
        }
      }
    }
  }

  /**
   * A pinned session for writing, in the profile's starting state, without a statement timeout.
   *
   * @throws ServerException REFUSED on a read-only profile, a standby, a transaction pooler
   */
  public WriteSession write() throws ServerException {
    WriteGuard.check(profile, facts);
    return open(
        connector::connect,
        connection -> {
          SessionState state =
              new SessionState(
                  profile,
                  profile.timeouts().lock(),
                  Duration.ZERO,
                  Optional.empty(),
                  ServerDefaults.read(connection, facts.superuser()),
                  noticesDeadClients(connection));
          return PinnedSession.open(new Wire(connection), facts, state);
        });
  }

  /** A connection of its own for questions of a person, each in a transaction that cannot write. */
  public QuerySession queries() throws ServerException {
    return open(
        connector::connectForQueries,
        connection -> DedicatedQuerySession.open(connection, facts, profile));
  }

  /**
   * A connection of its own for statements of a person in a transaction that the person ends.
   *
   * @param lasts after so long without a statement the server itself rolls back and cuts it
   * @throws ServerException REFUSED where {@link #write} would be, on production, on a support
   *     profile, and where the profile does not allow it
   */
  public ManualSession manual(Duration lasts) throws ServerException {
    WriteGuard.checkUnlock(profile, facts);
    Timeouts limits = profile.timeouts();
    Timeouts its = new Timeouts(limits.connect(), limits.lock(), limits.statement(), lasts);
    return open(
        connector::connectForQueries,
        connection -> {
          SessionState state =
              new SessionState(
                  profile.within(its),
                  limits.lock(),
                  limits.statement(),
                  Optional.empty(),
                  ServerDefaults.read(connection, facts.superuser()),
                  noticesDeadClients(connection));
          return DedicatedManualSession.open(connection, state);
        });
  }

  @FunctionalInterface
  private interface Connecting {
    PgConnection connect() throws SQLException;
  }

  @FunctionalInterface
  private interface Opening<S> {
    S open(PgConnection connection) throws SQLException, ServerException;
  }

  /** A session on a connection of its own, which is cut where the session cannot be had. */
  private <S> S open(Connecting connecting, Opening<S> opening) throws ServerException {
    PgConnection connection;
    try {
      connection = connecting.connect();
    } catch (SQLException e) {
      throw ConnectionDiagnosis.of(e, connector);
    }
    try {
      return opening.open(connection);
    } catch (SQLException e) {
      connection.getQueryExecutor().abort();
      throw ServerErrors.failure(e);
    }
  }

  /** The server can do so only where its operating system tells it. */
  private static boolean noticesDeadClients(PgConnection connection) throws SQLException {
    try {
      new Wire(connection).send("SET client_connection_check_interval TO 5000");
      return true;
    } catch (SQLException e) {
      if ("22023".equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  /**
   * {@code pg_xact_status}: committed, aborted, in progress, or empty when too old.
   *
   * @param transactionId as {@link WriteSession#currentTransactionId} gives it
   */
  public Optional<String> transactionStatus(String transactionId) throws ServerException {
    try (Session session = read()) {
      return session
          .query(
              "SELECT pg_catalog.pg_xact_status(?::xid8)",
              row -> Optional.ofNullable(row.getString(1)),
              transactionId)
          .getFirst();
    }
  }

  /**
   * libpq's variables for a program that connects as this does. The password is among them: they
   * are for a child's environment and nothing else.
   */
  public Map<String, String> clientEnvironment() {
    return ClientEnvironment.of(connector);
  }

  /** Ends the reading sessions; writing sessions are closed by those who opened them. */
  @Override
  public void close() {
    pool.close();
  }
}
