package dev.drydock.server;

import org.postgresql.jdbc.PgConnection;

/** A connection on loan from the {@link ReadPool}. */
interface Lease {
  PgConnection connection();

  /** It is as it was, and may serve the next. */
  void giveBack();

  /** It is broken, or in an unknown state. */
  void discard();
}
