package dev.drydock.tool;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.WriteSession;
import java.util.List;
import java.util.Optional;

/**
 * Writes a history exactly as its own tool would. Every method runs inside the transaction the
 * session is in and never commits; every statement is schema-qualified. The caller holds the
 * layout's lock.
 */
public interface HistoryWriter {

  /**
   * Whether the version can stand in this history.
   *
   * @return a problem with a remedy when it cannot
   */
  Optional<Problem> refuses(Migration migration);

  /** Creates the table (and its schema) when it is absent; true when it did. */
  boolean createIfAbsent(WriteSession session) throws DrydockException;

  /** Before a migration that cannot run in a transaction, for tools that note the start. */
  void started(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException;

  /** Records success, replacing a row that told of a failure. */
  HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException;

  /**
   * Records a failure where the tool would; called in a transaction of its own, after the
   * migration's was rolled back.
   *
   * @return the row, or empty when the shape has no place for failures
   */
  Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message)
      throws DrydockException;

  /** Removes the rows of a version, as the tool's own repair would. */
  List<RowChange> forget(WriteSession session, Version version) throws DrydockException;

  /** Records a file as applied without running it, as the tool's own repair would. */
  List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException;

  /**
   * Records a file's text as it is now as the one that was applied; the rest of the row stays.
   *
   * @return the rows before and after; none where nothing is recorded for the version
   * @throws DrydockException REFUSED where the history keeps nothing of a file's text
   */
  List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException;
}
