package dev.drydock.server;

import dev.drydock.profile.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.jdbc.PgConnection;

/** A {@link QuerySession} on a connection that reads through portals, a batch at a time. */
final class DedicatedQuerySession extends AbstractSession implements QuerySession {
  /** The first rows are to be seen at once. */
  private static final int FIRST_BATCH = 100;

  private static final int LARGEST_BATCH = 10_000;

  /** What a batch may weigh in memory, roughly. */
  private static final long BATCH_BYTES = 1 << 20;

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
    return fenced(as, limits, () -> rows(statement, parameters, sink, notices));
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

  private long rows(String sql, List<String> parameters, RowSink sink, Consumer<Notice> notices)
      throws SQLException, IOException {
    try (Statement statement = statement(sql, parameters)) {
      statement.setFetchSize(FIRST_BATCH);
      boolean isQuery =
          statement instanceof PreparedStatement prepared
              ? prepared.execute()
              : statement.execute(sql);
      tell(statement, notices);
      if (!isQuery) {
        sink.columns(List.of());
        return 0;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return hand(rows, sink, () -> tell(statement, notices));
      }
    }
  }

  private Statement statement(String sql, List<String> parameters) throws SQLException {
    PgConnection connection = wire().connection();
    if (parameters.isEmpty()) {
      Statement plain = connection.createStatement();
      plain.setEscapeProcessing(false);
      return plain;
    }
    PreparedStatement prepared = connection.prepareStatement(sql);
    prepared.setEscapeProcessing(false);
    for (int i = 0; i < parameters.size(); i++) {
      prepared.setObject(i + 1, parameters.get(i), Types.OTHER);
    }
    return prepared;
  }

  private static long hand(ResultSet rows, RowSink sink, Telling telling)
      throws SQLException, IOException {
    ResultSetMetaData meta = rows.getMetaData();
    int width = meta.getColumnCount();
    boolean[] binary = new boolean[width];
    List<ResultColumn> columns = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      String type = meta.getColumnTypeName(i + 1);
      binary[i] = type.equals("bytea");
      columns.add(new ResultColumn(meta.getColumnLabel(i + 1), type));
    }
    sink.columns(columns);
    byte[][] values = new byte[width][];
    long count = 0;
    long bytes = 0;
    int batch = FIRST_BATCH;
    long next = batch;
    while (rows.next()) {
      for (int i = 0; i < width; i++) {
        values[i] = value(rows, i + 1, binary[i]);
        bytes += values[i] == null ? 4 : values[i].length + 24;
      }
      count++;
      if (!sink.row(values)) {
        break;
      }
      if (count == next) {
        telling.tell();
        batch = Math.clamp(BATCH_BYTES * count / Math.max(1, bytes), 1, LARGEST_BATCH);
        rows.setFetchSize(batch);
        next += batch;
      }
    }
    telling.tell();
    return count;
  }

  /** The server's own text; pgjdbc would decode that of a bytea. */
  private static byte[] value(ResultSet rows, int column, boolean binary) throws SQLException {
    if (!binary) {
      return rows.getBytes(column);
    }
    String text = rows.getString(column);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static void tell(Statement statement, Consumer<Notice> notices) throws SQLException {
    SQLWarning warning = statement.getWarnings();
    statement.clearWarnings();
    for (; warning != null; warning = warning.getNextWarning()) {
      notices.accept(Notices.of(warning));
    }
  }

  private interface Reading {
    long read() throws SQLException, IOException;
  }

  private interface Telling {
    void tell() throws SQLException;
  }
}
