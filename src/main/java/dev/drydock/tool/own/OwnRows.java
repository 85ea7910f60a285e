package dev.drydock.tool.own;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Version;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableColumns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads rows of either shape. */
final class OwnRows {
  private OwnRows() {}

  static List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    List<String> names = List.copyOf(columns.columns().keySet());
    return session.query(
        "SELECT "
            + selected(names)
            + " FROM "
            + name(columns.table())
            + " ORDER BY applied_at NULLS FIRST, version",
        row -> record(names, row));
  }

  /**
   * All columns, then when the row was written in microseconds, which spares thousands of rows the
   * parsing of times.
   */
  static String selected(List<String> names) {
    StringBuilder list = new StringBuilder();
    names.forEach(name -> list.append(Session.quoted(name)).append(", "));
    return list
        + "CASE WHEN isfinite(applied_at)"
        + " THEN (extract(epoch FROM applied_at::timestamptz) * 1000000)::bigint END";
  }

  static String name(HistoryTable table) {
    return Session.quoted(table.schema()) + "." + Session.quoted(table.name());
  }

  /** The record of a row selected by {@link #selected}. */
  static HistoryRecord record(List<String> names, ResultSet row) throws SQLException {
    RowColumns columns = RowColumns.of(names, row);
    long micros = row.getLong(names.size() + 1);
    Optional<Instant> appliedAt =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    Optional<String> id = columns.value("id");
    Optional<String> status = columns.value("status");
    boolean succeeded =
        status.filter(StatusWords::tellsOfFailure).isEmpty()
            && !columns.value("success").equals(Optional.of("f"));
    return new HistoryRecord(
        columns.value("version").map(version -> version(version, id)),
        id,
        columns.value("name"),
        succeeded,
        succeeded ? Optional.empty() : columns.value("error_message").or(() -> status),
        appliedAt,
        columns.value("executed_by").or(() -> columns.value("applied_by")),
        columns.value("execution_time_ms").flatMap(OwnRows::milliseconds),
        columns.value("checksum").filter(Predicate.not(String::isBlank)),
        columns);
  }

  /** A number is shown as the file wrote it where the id still says how. */
  private static Version version(String recorded, Optional<String> id) {
    if (!recorded.matches("[0-9]{1,40}")) {
      return Version.textual(recorded);
    }
    Version number = Version.numeric(recorded);
    return id.map(text -> text.split("[^0-9]", 2)[0])
        .filter(digits -> digits.matches("[0-9]{1,40}"))
        .map(Version::numeric)
        .filter(number::sameAs)
        .orElse(number);
  }

  private static Optional<Duration> milliseconds(String text) {
    try {
      return Optional.of(Duration.ofMillis(new BigDecimal(text).longValue()));
    } catch (NumberFormatException e) {
      // Another type than a number's is shown in the record and nowhere else.
      return Optional.empty();
    }
  }
}
