package dev.drydock.run;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Session;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.TableCatalog;
import dev.drydock.tool.TableColumns;
import java.util.List;
import java.util.Optional;

/** A history as it is right now, and whether it may be written. */
final class HistoryAccess {
  private static final String MAY_CREATE =
      """
      SELECT CASE WHEN n.oid IS NULL
                  THEN pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')
                  ELSE pg_catalog.has_schema_privilege(n.oid, 'CREATE') END
        FROM (SELECT ?::text AS name) wanted
        LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.name
      """;

  private final HistoryLayout layout;
  private final HistoryTable table;

  HistoryAccess(HistoryLayout layout, HistoryTable table) {
    this.layout = layout;
    this.table = table;
  }

  static HistoryAccess of(RunPlan plan) {
    return new HistoryAccess(plan.layout(), plan.history().table());
  }

  /** Its rows; empty when the table is absent. */
  Optional<List<HistoryRecord>> records(Session session) throws DrydockException {
    Optional<TableColumns> columns = TableCatalog.find(session, table);
    return columns.isEmpty() ? Optional.empty() : Optional.of(layout.read(session, columns.get()));
  }

  /** Whether a migration is recorded as applied. */
  boolean tells(Session session, Migration migration) throws DrydockException {
    return records(session).orElse(List.of()).stream()
        .filter(HistoryRecord::succeeded)
        .anyMatch(record -> belongs(record, migration));
  }

  private static boolean belongs(HistoryRecord record, Migration migration) {
    Optional<Version> version = migration.version();
    return version.isPresent()
        ? record.version().filter(version.get()::sameAs).isPresent()
        : record.id().filter(migration.id()::equals).isPresent();
  }

  /**
   * Makes sure the history is still as planned and may be written, before anything runs.
   *
   * @param session holds the history's lock
   * @return whether the table exists
   * @throws DrydockException REFUSED
   */
  boolean check(Session session, List<HistoryRecord> planned) throws DrydockException {
    Optional<TableColumns> columns = TableCatalog.find(session, table);
    List<HistoryRecord> now = columns.isEmpty() ? List.of() : layout.read(session, columns.get());
    if (!marks(now).equals(marks(planned))) {
      throw refused(
          "stale-plan",
          "The history has changed since this was planned: another run was faster.",
          "Look at the list again; what is still pending can then be applied.");
    }
    if (!layout.writes()) {
      return columns.isPresent();
    }
    boolean allowed =
        columns.isPresent()
            ? columns.get().writable()
            : session.query(MAY_CREATE, row -> row.getBoolean(1), table.schema()).getFirst();
    if (!allowed) {
      throw refused(
          "history-not-writable",
          "The role "
              + session.facts().role()
              + (columns.isPresent() ? " may not write to " : " may not create ")
              + table
              + ".",
          columns.isPresent()
              ? "Grant it INSERT, UPDATE and DELETE on that table, or use another role."
              : "Grant it CREATE there, or have the table made by its owner.");
    }
    return columns.isPresent();
  }

  private static List<String> marks(List<HistoryRecord> records) {
    return records.stream()
        .map(
            record ->
                record.version().map(Version::key).orElse("")
                    + "\u0000"
                    + record.id().or(record::name).orElse("")
                    + "\u0000"
                    + record.checksum().orElse("")
                    + "\u0000"
                    + record.succeeded())
        .sorted()
        .toList();
  }

  private static DrydockException refused(String code, String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.REFUSED, Problem.error(code, message, remedy));
  }
}
