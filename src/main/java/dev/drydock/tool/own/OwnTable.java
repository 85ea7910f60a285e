package dev.drydock.tool.own;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.List;

/** Makes a new history: the table, its schema if need be, and the view that shows its age. */
final class OwnTable {
  private static final String TABLE =
      """
      CREATE TABLE %s (
        id text PRIMARY KEY,
        name text NOT NULL,
        version bigint NOT NULL UNIQUE,
        checksum text,
        applied_at timestamptz NOT NULL DEFAULT now(),
        executed_by text,
        execution_time_ms bigint,
        status text NOT NULL DEFAULT 'applied' CHECK (status IN ('applied', 'failed')),
        error_message text,
        metadata jsonb NOT NULL DEFAULT '{}'
      )""";

  private static final String VIEW =
      """
      CREATE VIEW %s AS
      SELECT id, name, version, checksum, applied_at, executed_by, execution_time_ms, status,
             error_message,
             CASE WHEN applied_at >= date_trunc('day', now()) THEN 'today'
                  WHEN applied_at >= date_trunc('day', now()) - interval '6 days' THEN 'this week'
                  WHEN applied_at >= date_trunc('day', now()) - interval '30 days' THEN 'this month'
                  ELSE 'older'
             END AS age
        FROM %s""";

  private OwnTable() {}

  /** A view of the rows for people. */
  static HistoryTable view(HistoryTable table) {
    return new HistoryTable(table.schema(), "migration_status");
  }

  static void create(WriteSession session, HistoryTable table) throws ServerException {
    if (isAbsent(session, "to_regnamespace", Session.quoted(table.schema()))) {
      run(session, "CREATE SCHEMA " + Session.quoted(table.schema()));
    }
    run(session, TABLE.formatted(OwnRows.name(table)));
    String view = OwnRows.name(view(table));
    // Somebody's own object of that name is left alone: the view is a convenience.
    if (isAbsent(session, "to_regclass", view)) {
      run(session, VIEW.formatted(view, OwnRows.name(table)));
    }
  }

  private static boolean isAbsent(Session session, String lookup, String name)
      throws ServerException {
    List<Boolean> absent =
        session.query(
            "SELECT pg_catalog." + lookup + "(?) IS NULL", row -> row.getBoolean(1), name);
    return absent.getFirst();
  }

  private static void run(WriteSession session, String statement) throws ServerException {
    session.execute(statement, notice -> {});
  }
}
