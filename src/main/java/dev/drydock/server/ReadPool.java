package dev.drydock.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The connections of reading sessions: the one that was opened to look around, and when that is
 * taken, HikariCP's. So a command that reads one thing after another never loads the pool.
 *
 * <p>Safe on any thread.
 */
final class ReadPool implements AutoCloseable {
  private static final int BESIDE_THE_FIRST = 2;

  /** Kept, for the logging system forgets the level of a logger that nobody holds. */
  private static final Logger POOL_LOG = Logger.getLogger("com.zaxxer.hikari");

  private final Connector connector;
  private final AtomicBoolean firstIsTaken = new AtomicBoolean();
  private final AtomicReference<Optional<PgConnection>> first;
  private HikariDataSource pool;
  private boolean closed;

  ReadPool(Connector connector, PgConnection first) {
    this.connector = connector;
    this.first = new AtomicReference<>(Optional.of(first));
  }

  /** A connection, waited for no longer than the profile's connect timeout when all are taken. */
  Lease borrow() throws SQLException {
    if (firstIsTaken.compareAndSet(false, true)) {
      return first();
    }
    Connection handle = pool().getConnection();
    return new Pooled(handle, handle.unwrap(PgConnection.class));
  }

  private First first() throws SQLException {
    Optional<PgConnection> alive = first.getAndSet(Optional.empty());
    if (alive.isPresent() && !alive.get().isClosed()) {
      return new First(alive.get());
    }
    try {
      refuseWhenClosed();
      return new First(connector.connect());
    } catch (SQLException e) {
      firstIsTaken.set(false);
      throw e;
    }
  }

  private synchronized void refuseWhenClosed() throws SQLException {
    if (closed) {
      throw new SQLException("The database was closed.", "08003");
    }
  }

  private synchronized HikariDataSource pool() throws SQLException {
    refuseWhenClosed();
    if (pool == null) {
      pool = new HikariDataSource(configuration());
    }
    return pool;
  }

  private HikariConfig configuration() {
    // it tells of every start and every dead connection; whoever asked for a session hears of both
    POOL_LOG.setLevel(Level.SEVERE);
    HikariConfig configuration = new HikariConfig();
    configuration.setPoolName("drydock");
    configuration.setJdbcUrl(connector.url());
    configuration.setDataSourceProperties(connector.properties());
    configuration.setMaximumPoolSize(BESIDE_THE_FIRST);
    configuration.setMinimumIdle(0);
    configuration.setIdleTimeout(60_000);
    configuration.setInitializationFailTimeout(-1);
    long wait = Math.max(1_000, connector.connectTimeout().toMillis());
    configuration.setConnectionTimeout(wait);
    configuration.setValidationTimeout(Math.min(wait, 2_000));
    return configuration;
  }

  @Override
  public void close() {
    HikariDataSource ending;
    synchronized (this) {
      closed = true;
      ending = pool;
    }
    first.getAndSet(Optional.empty()).ifPresent(ReadPool::quietly);
    if (ending != null) {
      ending.close();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private static void quietly(PgConnection connection) {
    // aborting closes the socket without a word and without an exception
    connection.getQueryExecutor().abort();
  }

  private final class First implements Lease {
    private final PgConnection connection;

    First(PgConnection connection) {
      this.connection = connection;
    }

    @Override
    public PgConnection connection() {
      return connection;
    }

    @Override
    public void giveBack() {
      first.set(Optional.of(connection));
      firstIsTaken.set(false);
      if (isClosed()) {
        first.getAndSet(Optional.empty()).ifPresent(ReadPool::quietly);
      }
    }

    @Override
    public void discard() {
      quietly(connection);
      firstIsTaken.set(false);
    }
  }

  private final class Pooled implements Lease {
    private final Connection handle;
    private final PgConnection connection;

    Pooled(Connection handle, PgConnection connection) {
      this.handle = handle;
      this.connection = connection;
    }

    @Override
    public PgConnection connection() {
      return connection;
    }

    @Override
    public void giveBack() {
      try {
        handle.close();
      } catch (SQLException e) {
        discard();
      }
    }

    @Override
    public void discard() {
      synchronized (ReadPool.this) {
        pool.evictConnection(handle);
      }
    }
  }
}
