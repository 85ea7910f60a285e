package dev.drydock.run;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalHeader;
import dev.drydock.run.journal.JournalRun;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a history by hand, under its lock, in one transaction. Runs no migration. */
public final class HistoryRepair {
  private final Database database;
  private final Journal journal;
  private final RunOrigin origin;

  public HistoryRepair(Database database, Journal journal, RunOrigin origin) {
    this.database = database;
    this.journal = journal;
    this.origin = origin;
  }

  /** Whether the change is kept. */
  public enum Mode {
    /** Made to see the rows before and after, then rolled back. */
    PREVIEW,
    /** Made and committed. */
    CARRY_OUT
  }

  /**
   * Records files as applied without running them; creates the history if it is absent.
   *
   * @throws DrydockException REFUSED when another runner holds the lock or the profile is read-only
   */
  public List<RowChange> markApplied(
      HistoryLayout layout, History history, List<Migration> migrations, Mode mode)
      throws DrydockException {
    HistoryWriter writer = writer(layout, history, migrations);
    return change(
        layout,
        history,
        mode,
        session -> {
          writer.createIfAbsent(session);
          return each(session, migrations, writer::markApplied);
        });
  }

  /**
   * Records files as they are now as those that were applied.
   *
   * @param migrations with a row each
   * @throws DrydockException REFUSED as above, and where the history keeps nothing of a file's text
   */
  public List<RowChange> acceptTexts(
      HistoryLayout layout, History history, List<Migration> migrations, Mode mode)
      throws DrydockException {
    HistoryWriter writer = writer(layout, history, migrations);
    return change(layout, history, mode, session -> each(session, migrations, writer::acceptText));
  }

  private interface Recording {
    List<RowChange> record(WriteSession session, Migration migration, AppliedFacts facts)
        throws DrydockException;
  }

  private List<RowChange> each(
      WriteSession session, List<Migration> migrations, Recording recording)
      throws DrydockException {
    List<RowChange> changes = new ArrayList<>();
    for (Migration migration : migrations) {
      changes.addAll(recording.record(session, migration, facts(session, migration)));
    }
    return changes;
  }

  private static HistoryWriter writer(
      HistoryLayout layout, History history, List<Migration> migrations) throws DrydockException {
    HistoryWriter writer = layout.writer(history.table());
    for (Migration migration : migrations) {
      Optional<Problem> refusal = writer.refuses(migration);
      if (refusal.isPresent()) {
        throw new DrydockException(DrydockException.Kind.INPUT, refusal.get());
      }
    }
    return writer;
  }

  /**
   * Removes the rows of versions.
   *
   * @throws DrydockException REFUSED as above; INPUT when nothing is recorded for a version
   */
  public List<RowChange> forget(
      HistoryLayout layout, History history, List<Version> versions, Mode mode)
      throws DrydockException {
    if (!history.exists()) {
      throw notRecorded(versions.getFirst());
    }
    HistoryWriter writer = layout.writer(history.table());
    return change(
        layout,
        history,
        mode,
        session -> {
          List<RowChange> changes = new ArrayList<>();
          for (Version version : versions) {
            List<RowChange> removed = writer.forget(session, version);
            if (removed.isEmpty()) {
              throw notRecorded(version);
            }
            changes.addAll(removed);
          }
          return changes;
        });
  }

  private interface Change {
    List<RowChange> make(WriteSession session) throws DrydockException;
  }

  private List<RowChange> change(HistoryLayout layout, History history, Mode mode, Change change)
      throws DrydockException {
    try (WriteSession session = database.write()) {
      HistoryLock lock = layout.lock(history.table(), session.facts().database());
      RunLock.take(session, lock);
      session.begin();
      List<RowChange> changes;
      try {
        changes = change.make(session);
        end(session, mode, changes);
      } finally {
        if (session.transactionState() != WriteSession.TransactionState.IDLE) {
          session.rollback();
        }
      }
      RunLock.release(session, lock);
      return changes;
    }
  }

  private void end(WriteSession session, Mode mode, List<RowChange> changes)
      throws DrydockException {
    if (mode == Mode.PREVIEW) {
      session.rollback();
      return;
    }
    JournalHeader header = origin.header("repair", database, "");
    try (JournalRun writing = journal.start(header)) {
      for (RowChange row : changes) {
        writing.event("row", Map.of("before", words(row.before()), "after", words(row.after())));
      }
      session.commit();
      writing.finish("applied", Optional.empty());
    }
  }

  private static String words(Optional<Map<String, Optional<String>>> row) {
    return row.map(Object::toString).orElse("");
  }

  private AppliedFacts facts(WriteSession session, Migration migration) {
    String text = MigrationText.read(migration.path()).text().orElse("");
    return AppliedFacts.of(
        text,
        Instant.now(),
        Duration.ZERO,
        session.facts().role(),
        LocalHost.name(),
        origin.program());
  }

  private static DrydockException notRecorded(Version version) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "not-recorded",
            "The history has no row for version " + version.text() + ".",
            "Take a version that the list shows as applied, failed or missing."));
  }
}
