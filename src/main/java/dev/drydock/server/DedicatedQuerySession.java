package dev.drydock.server;

import dev.drydock.profile.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.jdbc.PgConnection;

/** A {@link QuerySession} on a connection that reads through portals, a batch at a time. */
final class DedicatedQuerySession extends AbstractSession implements QuerySession {
  private static final int ANSWERS_WITHIN_SECONDS = 5;

  private final Profile profile;

  private DedicatedQuerySession(Wire wire, ServerFacts facts, Profile profile) {
    super(wire, facts);
    this.profile = profile;
  }

  static DedicatedQuerySession open(PgConnection connection, ServerFacts facts, Profile profile)
      throws SQLException {
    // a portal lives in a transaction; pgjdbc uses one only when it believes to be in one
    connection.setAutoCommit(false);
    Wire wire = new Wire(connection);
    wire.send(ReadOnlyFence.after(facts));
    return new DedicatedQuerySession(wire, facts, profile);
  }

  @Override
  public long read(
      String statement,
      List<String> parameters,
      QueryAs as,
      QueryLimits limits,
      RowSink sink,
      Consumer<Notice> notices)
      throws ServerException, IOException {
    PortalRows rows = new PortalRows(wire().connection());
    return fenced(
        as,
        limits,
        () ->
            facts().encodingUnknown()
                ? rows.readEscaped(statement, parameters, sink, notices).rows()
                : rows.read(statement, parameters, sink, notices).rows());
  }

  @Override
  public long copyOut(String copy, QueryAs as, QueryLimits limits, OutputStream out)
      throws ServerException, IOException {
    return fenced(as, limits, () -> wire().connection().getCopyAPI().copyOut(copy, out));
  }

  @Override
  public boolean alive() {
    try {
      return !wire().connection().isClosed();
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public boolean answers() {
    try {
      return wire().connection().isValid(ANSWERS_WITHIN_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      wire().connection().close();
    } catch (SQLException e) {
      wire().connection().getQueryExecutor().abort();
    }
  }

  /** Reads what there is to read, in the fence; what comes after is said of the first failure. */
  private long fenced(QueryAs as, QueryLimits limits, Reading reading)
      throws ServerException, IOException {
    try {
      wire().send(ReadOnlyFence.begin(profile, as, limits));
    } catch (SQLException e) {
      throw cleaned(e);
    }
    IOException[] ofSink = new IOException[1];
    long rows;
    try {
      rows =
          wire()
              .call(
                  () -> {
                    try {
                      return reading.read();
                    } catch (IOException e) {
                      ofSink[0] = e;
                      return -1L;
                    }
                  });
    } catch (SQLException e) {
      throw cleaned(e);
    }
    clean();
    if (ofSink[0] != null) {
      throw ofSink[0];
    }
    return rows;
  }

  private ServerException cleaned(SQLException failure) {
    ServerException said = ServerErrors.failure(failure);
    if (said.error().connectionLost()) {
      wire().connection().getQueryExecutor().abort();
      return said;
    }
    try {
      clean();
    } catch (ServerException e) {
      said.addSuppressed(e);
    }
    return said;
  }

  private void clean() throws ServerException {
    try {
      wire().send(ReadOnlyFence.after(facts()));
    } catch (SQLException e) {
      // a session that is not clean is never used again
      wire().connection().getQueryExecutor().abort();
      throw ServerErrors.failure(e);
    }
  }

  private interface Reading {
    long read() throws SQLException, IOException;
  }
}
