package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.List;

/**
 * A table's rows.
 *
 * @param columns that can be written
 * @param rows as texts of the table's row type, for then no type of a column has to be known here
 */
record TableRows(String schema, String table, List<String> columns, List<String> rows) {
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

  /** So that a copy's session reads what this one wrote. */
  private static final String SETTINGS =
      """
      SELECT pg_catalog.set_config(name, value, true)
        FROM (VALUES ('datestyle', 'ISO, DMY'), ('intervalstyle', 'postgres'),
                     ('extra_float_digits', '1')) v (name, value)
      """;

  /** In the transaction that reads. */
  static void prepare(Session session) throws ServerException {
    session.query(SETTINGS, row -> row.getString(1));
  }

  /** Those of a table that may not exist, and no more than so many. */
  static TableRows read(Session session, String schema, String table, long most)
      throws ServerException {
    List<String> columns = session.query(COLUMNS, row -> row.getString(1), schema, table);
    List<String> rows =
        columns.isEmpty()
            ? List.of()
            : session.query(
                "SELECT drydock_row::text FROM %s drydock_row LIMIT %d"
                    .formatted(quoted(schema, table), most),
                row -> row.getString(1));
    return new TableRows(schema, table, columns, rows);
  }

  String name() {
    return schema + "." + table;
  }

  /** Puts them into a copy's table, which is empty. */
  void write(WriteSession session) throws ServerException {
    if (rows.isEmpty()) {
      return;
    }
    List<String> targets = columns.stream().map(Session::quoted).toList();
    List<String> values = targets.stream().map(column -> "(made.a_row)." + column).toList();
    session.update(
        """
        INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE
        SELECT %3$s
          FROM (SELECT text::%1$s AS a_row FROM pg_catalog.unnest(?::text[]) text OFFSET 0) made
        """
            .formatted(
                quoted(schema, table), String.join(", ", targets), String.join(", ", values)),
        rows);
  }

  private static String quoted(String schema, String table) {
    return Session.quoted(schema) + "." + Session.quoted(table);
  }
}
