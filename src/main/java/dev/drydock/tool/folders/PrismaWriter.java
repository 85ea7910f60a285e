package dev.drydock.tool.folders;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableCatalog;
import dev.drydock.tool.rows.RowReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes the rows Prisma Migrate would: one for an attempt that ended, with its step counted; one
 * that never ended, which stops Prisma until somebody looks, only where something of the file may
 * have stayed. A new attempt marks the old ones as rolled back, as {@code prisma migrate resolve}
 * does.
 */
final class PrismaWriter implements HistoryWriter {
  private static final String CREATE =
      """
      CREATE TABLE %s (
        id varchar(36) PRIMARY KEY NOT NULL,
        checksum varchar(64) NOT NULL,
        finished_at timestamptz,
        migration_name varchar(255) NOT NULL,
        logs text,
        rolled_back_at timestamptz,
        started_at timestamptz NOT NULL DEFAULT now(),
        applied_steps_count integer NOT NULL DEFAULT 0
      )""";

  private static final String INSERT =
      """
      INSERT INTO %s (id, checksum, finished_at, migration_name, logs, started_at,
                      applied_steps_count)
      SELECT pg_catalog.gen_random_uuid()::text, CAST(? AS text),
             CASE WHEN CAST(? AS boolean) THEN ended END, CAST(? AS text),
             nullif(CAST(? AS text), ''),
             ended - CAST(? AS double precision) * interval '1 second', CAST(? AS integer)
        FROM (SELECT pg_catalog.clock_timestamp() AS ended) now
      RETURNING *""";

  private final HistoryTable table;
  private final String name;
  private Optional<Migration> outside = Optional.empty();

  PrismaWriter(HistoryTable table) {
    this.table = table;
    this.name = RowReader.name(table);
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return Optional.empty();
  }

  @Override
  public boolean createIfAbsent(WriteSession session) throws ServerException {
    if (TableCatalog.find(session, table).isPresent()) {
      return false;
    }
    session.execute(CREATE.formatted(name), notice -> {});
    return true;
  }

  @Override
  public void started(WriteSession session, Migration migration, AppliedFacts facts) {
    // Prisma's row of the start is written with the end: a run that is cut off is told otherwise.
    outside = Optional.of(migration);
  }

  @Override
  public HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    rollBackFailures(session, migration);
    return insert(session, migration, facts, Optional.empty(), 1);
  }

  @Override
  public Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message)
      throws ServerException {
    if (outside.filter(migration::equals).isEmpty()) {
      return Optional.empty();
    }
    rollBackFailures(session, migration);
    return Optional.of(insert(session, migration, facts, Optional.of(message), 0));
  }

  @Override
  public List<RowChange> forget(WriteSession session, Version version) throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord row : rows(session, r -> r.version().filter(version::sameAs).isPresent())) {
      changes.add(delete(session, row));
    }
    return changes;
  }

  /** No step is counted for what was not run. */
  @Override
  public List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord row : rows(session, r -> isOf(r, migration))) {
      changes.add(row.succeeded() ? delete(session, row) : rollBack(session, row));
    }
    HistoryRecord after = insert(session, migration, facts, Optional.empty(), 0);
    changes.add(new RowChange(Optional.empty(), Optional.of(after.columns())));
    return changes;
  }

  @Override
  public List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    String checksum = PrismaLayout.sha256(facts.text()).value();
    for (HistoryRecord row : rows(session, r -> isOf(r, migration) && r.succeeded())) {
      HistoryRecord after = update(session, row, "checksum = ?", checksum);
      changes.add(new RowChange(Optional.of(row.columns()), Optional.of(after.columns())));
    }
    return changes;
  }

  private static boolean isOf(HistoryRecord row, Migration migration) {
    return row.id().equals(Optional.of(migration.id()));
  }

  /** Asked for alone: every migration does this, and the rows of all others are many. */
  private void rollBackFailures(WriteSession session, Migration migration) throws ServerException {
    for (HistoryRecord row : rows(session, " AND finished_at IS NULL", r -> isOf(r, migration))) {
      rollBack(session, row);
    }
  }

  /** Attempts that count: those that were rolled back do not. */
  private List<HistoryRecord> rows(WriteSession session, Predicate<HistoryRecord> which)
      throws ServerException {
    return rows(session, "", which);
  }

  private List<HistoryRecord> rows(
      WriteSession session, String also, Predicate<HistoryRecord> which) throws ServerException {
    return session
        .query(
            "SELECT * FROM "
                + name
                + " WHERE rolled_back_at IS NULL"
                + also
                + " ORDER BY started_at",
            row -> PrismaLayout.record(RowColumns.of(row), Optional.empty()))
        .stream()
        .filter(which)
        .toList();
  }

  private RowChange delete(WriteSession session, HistoryRecord row) throws ServerException {
    session.update("DELETE FROM " + name + " WHERE id = ?", key(row));
    return new RowChange(Optional.of(row.columns()), Optional.empty());
  }

  private RowChange rollBack(WriteSession session, HistoryRecord row) throws ServerException {
    HistoryRecord after = update(session, row, "rolled_back_at = now()");
    return new RowChange(Optional.of(row.columns()), Optional.of(after.columns()));
  }

  private HistoryRecord update(
      WriteSession session, HistoryRecord row, String values, Object... parameters)
      throws ServerException {
    List<Object> all = new ArrayList<>(List.of(parameters));
    all.add(key(row));
    return session
        .query(
            "UPDATE " + name + " SET " + values + " WHERE id = ? RETURNING *",
            result -> PrismaLayout.record(RowColumns.of(result), Optional.empty()),
            all.toArray())
        .getFirst();
  }

  private static String key(HistoryRecord row) {
    return row.columns().get("id").orElseThrow();
  }

  private HistoryRecord insert(
      WriteSession session,
      Migration migration,
      AppliedFacts facts,
      Optional<String> error,
      int steps)
      throws ServerException {
    return session
        .query(
            INSERT.formatted(name),
            row -> PrismaLayout.record(RowColumns.of(row), Optional.of(facts.appliedAt())),
            PrismaLayout.sha256(facts.text()).value(),
            Boolean.toString(error.isEmpty()),
            migration.id(),
            error.orElse(""),
            seconds(facts.took()),
            Integer.toString(steps))
        .getFirst();
  }

  private static String seconds(Duration took) {
    return Double.toString(took.toMillis() / 1000.0);
  }
}
