package dev.drydock.tool.folders;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.rows.AttemptWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes the rows Prisma Migrate would: one for an attempt that ended, with its step counted; one
 * that never ended, which stops Prisma until somebody looks, only where something of the file may
 * have stayed. A new attempt marks the old ones as rolled back, as {@code prisma migrate resolve}
 * does.
 */
final class PrismaWriter extends AttemptWriter {
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

  /** Those that were rolled back do not count. */
  private static final Attempts ATTEMPTS =
      new Attempts("rolled_back_at IS NULL", "finished_at IS NULL", "started_at");

  PrismaWriter(HistoryTable table) {
    super(table, ATTEMPTS, PrismaLayout::record);
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return Optional.empty();
  }

  @Override
  protected List<String> creation() {
    return List.of(CREATE.formatted(name()));
  }

  @Override
  protected String subject(HistoryRecord row) {
    return row.id().orElse("");
  }

  @Override
  protected String subject(Migration migration) {
    return migration.id();
  }

  @Override
  protected RowChange remove(WriteSession session, HistoryRecord row) throws ServerException {
    session.update("DELETE FROM " + name() + " WHERE id = ?", key(row));
    return RowChange.removed(row);
  }

  @Override
  protected RowChange settle(WriteSession session, HistoryRecord failure) throws ServerException {
    HistoryRecord after =
        row(
            session,
            Optional.empty(),
            "UPDATE " + name() + " SET rolled_back_at = now() WHERE id = ? RETURNING *",
            key(failure));
    return RowChange.changed(failure, after);
  }

  @Override
  protected HistoryRecord withText(
      WriteSession session, HistoryRecord row, Migration migration, AppliedFacts facts)
      throws ServerException {
    return row(
        session,
        Optional.empty(),
        "UPDATE " + name() + " SET checksum = ? WHERE id = ? RETURNING *",
        PrismaLayout.sha256(facts.text()).value(),
        key(row));
  }

  private static String key(HistoryRecord row) {
    return row.columns().get("id").orElseThrow();
  }

  /** No step is counted for what was not run to its end. */
  @Override
  protected HistoryRecord insert(
      WriteSession session,
      Migration migration,
      AppliedFacts facts,
      Ending ending,
      Optional<String> message)
      throws ServerException {
    return row(
        session,
        Optional.of(facts),
        INSERT.formatted(name()),
        PrismaLayout.sha256(facts.text()).value(),
        Boolean.toString(message.isEmpty()),
        migration.id(),
        message.orElse(""),
        seconds(facts.took()),
        ending == Ending.APPLIED ? "1" : "0");
  }

  private static String seconds(Duration took) {
    return Double.toString(took.toMillis() / 1000.0);
  }
}
