package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.List;

/**
 * A history's rows, which are copied so that the plan made on the original holds on the copy.
 *
 * @param columns that can be written, quoted
 * @param rows as JSON objects, for then no type of a column has to be known here
 */
record HistoryRows(HistoryTable table, List<String> columns, List<String> rows) {
  private static final String COLUMNS =
      """
      SELECT a.attname
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped
         AND a.attgenerated = ''
       ORDER BY a.attnum
      """;

  /** Those of a table that may not exist. */
  static HistoryRows read(Session session, HistoryTable table) throws ServerException {
    List<String> columns =
        session.query(COLUMNS, row -> row.getString(1), table.schema(), table.name()).stream()
            .map(Session::quoted)
            .toList();
    List<String> rows =
        columns.isEmpty()
            ? List.of()
            : session.query(
                "SELECT pg_catalog.to_jsonb(t)::text FROM " + quoted(table) + " t",
                row -> row.getString(1));
    return new HistoryRows(table, columns, rows);
  }

  void write(WriteSession session) throws ServerException {
    String list = String.join(", ", columns);
    String insert =
        """
        INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE
        SELECT %s FROM pg_catalog.jsonb_populate_record(NULL::%s, ?::jsonb)
        """
            .formatted(quoted(table), list, list, quoted(table));
    for (String row : rows) {
      session.update(insert, row);
    }
  }

  private static String quoted(HistoryTable table) {
    return Session.quoted(table.schema()) + "." + Session.quoted(table.name());
  }
}
