package dev.drydock.run;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes a run's rows into the history, making the table when the first one needs it. */
final class HistoryKeeper {
  private final HistoryWriter writer;
  private final RunOrigin origin;
  private final String host;
  private boolean exists;

  /**
   * @param exists whether the table is there and committed
   */
  HistoryKeeper(HistoryWriter writer, RunOrigin origin, boolean exists) {
    this.writer = writer;
    this.origin = origin;
    this.host = LocalHost.name();
    this.exists = exists;
  }

  /**
   * A row that is written and not committed yet.
   *
   * @param transactionId of the transaction it is in
   */
  record Written(RowChange row, String transactionId) {}

  /** Records success inside the running transaction. */
  Written applied(WriteSession session, PlannedMigration planned, Duration took)
      throws DrydockException {
    return applied(session, planned, took, session.restoreSettingsInTransaction());
  }

  /**
   * The same, where the settings have been put back already.
   *
   * @param id the running transaction's
   */
  Written applied(WriteSession session, PlannedMigration planned, Duration took, String id)
      throws DrydockException {
    if (!exists) {
      writer.createIfAbsent(session);
    }
    HistoryRecord row = writer.applied(session, planned.migration(), facts(session, planned, took));
    return new Written(new RowChange(Optional.empty(), Optional.of(row.columns())), id);
  }

  /** The transaction with the first row is committed: the table is there from now on. */
  void committed() {
    exists = true;
  }

  /** Notes the start of a migration that is not one transaction, where the tool does that. */
  void started(WriteSession session, PlannedMigration planned) throws DrydockException {
    if (exists) {
      session.begin();
      writer.started(session, planned.migration(), facts(session, planned, Duration.ZERO));
      session.commit();
    }
  }

  /** Records a failure in a transaction of its own, where the history has a place for it. */
  Optional<RowChange> failed(
      WriteSession session, PlannedMigration planned, Duration took, String message)
      throws DrydockException {
    if (!exists) {
      return Optional.empty();
    }
    session.begin();
    Optional<HistoryRecord> row =
        writer.failed(session, planned.migration(), facts(session, planned, took), message);
    session.commit();
    return row.map(record -> new RowChange(Optional.empty(), Optional.of(record.columns())));
  }

  private AppliedFacts facts(WriteSession session, PlannedMigration planned, Duration took) {
    return new AppliedFacts(
        planned.text(),
        planned.sha256(),
        planned.script(),
        Instant.now(),
        took,
        session.facts().role(),
        host,
        origin.program());
  }
}
