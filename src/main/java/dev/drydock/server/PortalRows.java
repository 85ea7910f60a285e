package dev.drydock.server;

import java.io.IOException;
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
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.jdbc.PgConnection;

/** Runs one statement and reads its rows through a portal, a batch in memory at a time. */
final class PortalRows {
  /** The first rows are to be seen at once. */
  private static final int FIRST_BATCH = 100;

  private static final int LARGEST_BATCH = 10_000;

  /** What a batch may weigh in memory, roughly. */
  private static final long BATCH_BYTES = 1 << 20;

  private final PgConnection connection;

  /**
   * @param connection inside a transaction, which is where portals live
   */
  PortalRows(PgConnection connection) {
    this.connection = connection;
  }

  ManualSession.Done read(
      String sql, List<String> parameters, RowSink sink, Consumer<Notice> notices)
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
        return new ManualSession.Done(0, Math.max(0, statement.getLargeUpdateCount()));
      }
      try (ResultSet rows = statement.getResultSet()) {
        return new ManualSession.Done(hand(rows, sink, () -> tell(statement, notices)), 0);
      }
    }
  }

  /** The same in a database of whose texts the encoding is unknown. */
  ManualSession.Done readEscaped(
      String sql, List<String> parameters, RowSink sink, Consumer<Notice> notices)
      throws SQLException, IOException {
    if (parameters.isEmpty() && sql.contains("?")) {
      return read(sql, parameters, sink, notices); // pgjdbc would take it for a parameter
    }
    Optional<EscapedText.Rewritten> escaped;
    try (PreparedStatement described = prepared(sql, parameters)) {
      escaped = EscapedText.ofAll(sql, described);
    }
    if (escaped.isEmpty()) {
      return read(sql, parameters, sink, notices);
    }
    return read(
        escaped.get().sql(), parameters, new OwnColumns(escaped.get().columns(), sink), notices);
  }

  /** Says the columns of the query as it was written. */
  private record OwnColumns(List<ResultColumn> own, RowSink sink) implements RowSink {
    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
      sink.columns(own);
    }

    @Override
    public boolean row(byte[][] values) throws IOException {
      return sink.row(values);
    }
  }

  private Statement statement(String sql, List<String> parameters) throws SQLException {
    if (parameters.isEmpty()) {
      Statement plain = connection.createStatement();
      plain.setEscapeProcessing(false);
      return plain;
    }
    return prepared(sql, parameters);
  }

  private PreparedStatement prepared(String sql, List<String> parameters) throws SQLException {
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

  private interface Telling {
    void tell() throws SQLException;
  }
}
