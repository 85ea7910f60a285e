package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableColumns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Reads all rows of a table as text, and when each was written.
 *
 * @param time the column that says when; empty for none
 * @param order columns to order by, oldest first
 */
public record RowReader(Optional<String> time, List<String> order) {

  /** Makes a record of a row. */
  @FunctionalInterface
  public interface Maker {
    /** What a row says. */
    HistoryRecord of(RowColumns row, Optional<Instant> time);
  }

  /** Every row, in order. */
  public List<HistoryRecord> read(Session session, TableColumns table, Maker maker)
      throws ServerException {
    List<String> names = List.copyOf(table.columns().keySet());
    StringBuilder sql = new StringBuilder("SELECT ");
    names.forEach(name -> sql.append(Session.quoted(name)).append(", "));
    sql.append(time.filter(table::has).map(RowReader::micros).orElse("NULL::bigint"));
    sql.append(" FROM ").append(name(table.table()));
    List<String> sorted = order.stream().filter(table::has).map(Session::quoted).toList();
    if (!sorted.isEmpty()) {
      sql.append(" ORDER BY ").append(String.join(", ", sorted));
    }
    return session.query(
        sql.toString(),
        row -> {
          long micros = row.getLong(names.size() + 1);
          Optional<Instant> at =
              row.wasNull()
                  ? Optional.empty()
                  : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
          return maker.of(RowColumns.of(names, row), at);
        });
  }

  /** A table's name as SQL. */
  public static String name(HistoryTable table) {
    return Session.quoted(table.schema()) + "." + Session.quoted(table.name());
  }

  private static String micros(String column) {
    String quoted = Session.quoted(column);
    return "CASE WHEN isfinite("
        + quoted
        + ") THEN (extract(epoch FROM "
        + quoted
        + "::timestamptz) * 1000000)::bigint END";
  }
}
