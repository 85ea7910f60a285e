package dev.drydock.server;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells a pooler that gives a backend away between two transactions from one that keeps it for the
 * client's whole session: a second client begins a transaction, and either gets the first client's
 * backend or leaves it alone.
 */
final class PoolerProbe {

  private PoolerProbe() {}

  /** Whether it does, or whether that cannot be found out. */
  static boolean sharesBackends(Connector connector, Wire first) {
    try {
      int before = backend(first.connection());
      try (PgConnection second = connector.connect()) {
        Inspection.limit(second, connector);
        Wire wire = new Wire(second);
        wire.send("BEGIN READ ONLY");
        // the first is not asked again where this tells: a pool of one has no backend left for it
        boolean shared = backend(second) == before || backend(first.connection()) != before;
        wire.send("ROLLBACK");
        return shared;
      }
    } catch (SQLException undecided) {
      System.getLogger(PoolerProbe.class.getName())
          .log(System.Logger.Level.DEBUG, "the pooler's mode is not known", undecided);
      return true;
    }
  }

  private static int backend(PgConnection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT pg_catalog.pg_backend_pid()");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
