package dev.drydock.server;

import java.sql.SQLException;

/** A reading session: one transaction on a connection of the pool. */
final class PooledSession extends AbstractSession {
  private final Lease lease;
  private boolean closed;

  private PooledSession(Wire wire, Lease lease, ServerFacts facts) {
    super(wire, facts);
    this.lease = lease;
  }

  /** Begins the transaction; the lease is the caller's again when that fails. */
  static PooledSession begin(Lease lease, ServerFacts facts, String beginSql) throws SQLException {
    Wire wire = new Wire(lease.connection());
    wire.send(beginSql);
    return new PooledSession(wire, lease, facts);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      wire().send("ROLLBACK");
      lease.giveBack();
    } catch (SQLException e) {
      // a connection that cannot roll back is of no use to the next reader
      lease.discard();
    }
  }
}
