package dev.drydock.tool.own;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.TableCatalog;
import dev.drydock.tool.TableColumns;
import java.util.List;
import java.util.Optional;

/**
 * What writing into a table has to know of it.
 *
 * @param appliedWord the status of success
 * @param failedWord the status of failure; empty when the table has no place for it
 * @param tellsOfFailures whether it has a row that does not count as applied
 */
record TableFacts(
    TableColumns columns,
    String appliedWord,
    Optional<String> failedWord,
    ChecksumForm checksumForm,
    boolean tellsOfFailures) {

  private static final String IN_USE =
      """
      SELECT (SELECT %1$s FROM %3$s WHERE %1$s IS NOT NULL
               GROUP BY 1 ORDER BY bool_or(lower(%1$s) IN ('failed', 'error')), count(*) DESC
               LIMIT 1),
             (SELECT %2$s FROM %3$s WHERE %2$s <> '' ORDER BY applied_at DESC LIMIT 1),
             (SELECT string_agg(pg_get_constraintdef(k.oid), ' ')
                FROM pg_catalog.pg_constraint k
                JOIN pg_catalog.pg_attribute a
                  ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
               WHERE k.conrelid = CAST(? AS regclass) AND k.contype = 'c'
                 AND a.attname = 'status'),
             (SELECT string_agg(quote_literal(e.enumlabel), ' ')
                FROM pg_catalog.pg_enum e
                JOIN pg_catalog.pg_attribute a ON a.atttypid = e.enumtypid
               WHERE a.attrelid = CAST(? AS regclass) AND a.attname = 'status'),
             EXISTS (SELECT FROM %3$s WHERE lower(%1$s) IN (%4$s))
      """;

  /** Looks at a table; empty when there is none. */
  static Optional<TableFacts> read(Session session, HistoryTable table) throws ServerException {
    Optional<TableColumns> columns = TableCatalog.find(session, table);
    return columns.isEmpty() ? Optional.empty() : Optional.of(read(session, columns.get()));
  }

  private static TableFacts read(Session session, TableColumns columns) throws ServerException {
    String name = OwnRows.name(columns.table());
    String sql =
        IN_USE.formatted(
            columns.has("status") ? "status::text" : "NULL::text",
            columns.has("checksum") ? "checksum::text" : "NULL::text",
            name,
            StatusWords.notAppliedList());
    List<Used> used =
        session.query(
            sql,
            row ->
                new Used(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    orEmpty(row.getString(3)) + orEmpty(row.getString(4)),
                    row.getBoolean(5)),
            name,
            name);
    Used now = used.getFirst();
    Optional<String> word = now.status().filter(w -> !StatusWords.tellsOfFailure(w));
    boolean hasStatus = columns.has("status");
    TableColumns.Column checksum = columns.columns().get("checksum");
    return new TableFacts(
        columns,
        StatusWords.applied(word, now.allowed()),
        hasStatus ? StatusWords.failed(now.allowed()) : Optional.empty(),
        ChecksumForm.of(now.checksum(), checksum == null ? "text" : checksum.type()),
        now.failures());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** What rows and constraints say. */
  private record Used(
      Optional<String> status, Optional<String> checksum, String allowed, boolean failures) {}
}
