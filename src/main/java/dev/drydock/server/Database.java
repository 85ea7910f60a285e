package dev.drydock.server;

import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;

/**
 * A profile's database, connected. Holds a small HikariCP pool of reading sessions, opened when
 * first needed; writing sessions are connections of their own.
 */
public final class Database implements AutoCloseable {

  private Database() {}

  /**
   * Connects and looks once around.
   *
   * @throws ServerException CONNECTION, saying exactly what is wrong and what to do
   */
  public static Database open(Profile profile, PasswordSource passwords)
      throws dev.drydock.problem.DrydockException {
    throw new UnsupportedOperationException("server");
  }

  /** What was found when connecting. */
  public ServerFacts facts() {
    throw new UnsupportedOperationException("server");
  }

  /**
   * A session inside a {@code BEGIN READ ONLY} transaction; closing rolls back and returns it to
   * the pool.
   */
  public Session read() throws ServerException {
    throw new UnsupportedOperationException("server");
  }

  /**
   * A pinned session for writing, with the profile's settings.
   *
   * @throws ServerException REFUSED on a read-only profile, a standby, a transaction pooler
   */
  public WriteSession write() throws ServerException {
    throw new UnsupportedOperationException("server");
  }

  /** {@code pg_xact_status}: committed, aborted, in progress, or empty when too old. */
  public java.util.Optional<String> transactionStatus(String transactionId) throws ServerException {
    throw new UnsupportedOperationException("server");
  }

  @Override
  public void close() {}
}
