package dev.drydock.server;

import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.jdbc.PgConnection;

/** The first look around after connecting. */
final class Inspection {
  private static final String FACTS =
      """
      SELECT pg_catalog.current_setting('server_version'),
             pg_catalog.current_setting('server_version_num')::int,
             session_user, current_user,
             (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user),
             pg_catalog.pg_is_in_recovery(), pg_catalog.pg_backend_pid(),
             pg_catalog.current_database(), pg_catalog.current_setting('server_encoding')
      """;

  /** How often the connect timeout the first answer may take: a pooler's queue is no failure. */
  private static final int PATIENCE = 3;

  private Inspection() {}

  /**
   * Reads the facts in one read-only transaction, under the profile's role. A pooler lets clients
   * in whose server is gone, and lets them wait for minutes; so the answers are waited for no
   * longer than some connect timeouts.
   */
  static ServerFacts look(Connector connector, PgConnection connection, Profile profile)
      throws SQLException {
    limit(connection, connector);
    ServerFacts facts = facts(connector, connection, profile);
    connection.setNetworkTimeout(Runnable::run, 0);
    return facts;
  }

  /** Lets no answer on this connection be waited for longer than that. */
  static void limit(PgConnection connection, Connector connector) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience(connector).toMillis()));
  }

  /** How long the first answer is waited for. */
  static Duration patience(Connector connector) {
    return connector.connectTimeout().multipliedBy(PATIENCE);
  }

  private static ServerFacts facts(Connector connector, PgConnection connection, Profile profile)
      throws SQLException {
    Wire wire = new Wire(connection);
    wire.send(SessionState.readOnly(profile));
    ServerFacts facts;
    int realPid;
    try (PreparedStatement statement = connection.prepareStatement(FACTS);
        ResultSet row = statement.executeQuery()) {
      row.next();
      realPid = row.getInt(7);
      facts = facts(connector.address(), row);
    }
    wire.send("ROLLBACK");
    // a pooler makes up the process id it gives to its clients
    return realPid == connection.getBackendPID() ? facts : behindPooler(facts, connector, wire);
  }

  private static ServerFacts facts(Server.Address address, ResultSet row) throws SQLException {
    return new ServerFacts(
        address.host(),
        address.port(),
        row.getString(8),
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getBoolean(6),
        false,
        row.getString(9));
  }

  private static ServerFacts behindPooler(ServerFacts f, Connector connector, Wire wire) {
    return new ServerFacts(
        f.host(),
        f.port(),
        f.database(),
        f.version(),
        f.versionNumber(),
        f.sessionUser(),
        f.role(),
        f.superuser(),
        f.standby(),
        PoolerProbe.sharesBackends(connector, wire),
        f.encoding());
  }
}
