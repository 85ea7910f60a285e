package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes for tools that keep a row of each attempt. One that failed leaves a row only where its
 * file ran outside a transaction, since otherwise nothing of it is left; a new attempt settles
 * those before. For one thread at a time.
 */
public abstract class AttemptWriter implements HistoryWriter {
  /** How an attempt ended; what is marked was not run. */
  protected enum Ending {
    APPLIED,
    FAILED,
    MARKED
  }

  /**
   * Which rows there are, as SQL.
   *
   * @param counting the condition for rows that tell of an attempt that counts
   * @param failed the condition for those among them that failed
   * @param order by which they are sorted
   */
  public record Attempts(String counting, String failed, String order) {}

  private final HistoryTable table;
  private final String name;
  private final Attempts attempts;
  private final RowReader.Maker maker;
  private Optional<Migration> outside = Optional.empty();

  /**
   * The rows by what they tell of, once a repair has asked. It holds the history's lock for all its
   * migrations, and asking for each would read ten thousand rows ten thousand times.
   */
  private Optional<Map<String, List<HistoryRecord>>> recorded = Optional.empty();

  /**
   * @param maker of records, as the table is read
   */
  protected AttemptWriter(HistoryTable table, Attempts attempts, RowReader.Maker maker) {
    this.table = table;
    this.name = RowReader.name(table);
    this.attempts = attempts;
    this.maker = maker;
  }

  /** The statements that make the table. */
  protected abstract List<String> creation();

  /** What a row tells of: the same for every row of one migration. */
  protected abstract String subject(HistoryRecord row);

  /** What the rows of a migration tell of. */
  protected abstract String subject(Migration migration);

  /** Adds a row. */
  protected abstract HistoryRecord insert(
      WriteSession session,
      Migration migration,
      AppliedFacts facts,
      Ending ending,
      Optional<String> message)
      throws ServerException;

  /** Deletes a row. */
  protected abstract RowChange remove(WriteSession session, HistoryRecord row)
      throws ServerException;

  /** Takes a failure out of what counts. */
  protected abstract RowChange settle(WriteSession session, HistoryRecord failure)
      throws ServerException;

  /** Gives a row the checksum of a text. */
  protected abstract HistoryRecord withText(
      WriteSession session, HistoryRecord row, Migration migration, AppliedFacts facts)
      throws ServerException;

  /** The table as SQL names it. */
  protected final String name() {
    return name;
  }

  /** The one row a statement with RETURNING gives. */
  protected final HistoryRecord row(
      WriteSession session, Optional<AppliedFacts> facts, String sql, Object... parameters)
      throws ServerException {
    return session
        .query(
            sql,
            row -> maker.of(RowColumns.of(row), facts.map(AppliedFacts::appliedAt)),
            parameters)
        .getFirst();
  }

  @Override
  public final boolean createIfAbsent(WriteSession session) throws ServerException {
    if (TableCatalog.find(session, table).isPresent()) {
      return false;
    }
    for (String statement : creation()) {
      session.execute(statement, notice -> {});
    }
    return true;
  }

  @Override
  public final void started(WriteSession session, Migration migration, AppliedFacts facts) {
    // Nothing is noted yet, but how it runs decides what a failure leaves.
    outside = Optional.of(migration);
  }

  @Override
  public final HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    settleFailures(session, migration);
    return insert(session, migration, facts, Ending.APPLIED, Optional.empty());
  }

  @Override
  public final Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message)
      throws ServerException {
    if (outside.filter(migration::equals).isEmpty()) {
      return Optional.empty();
    }
    settleFailures(session, migration);
    return Optional.of(insert(session, migration, facts, Ending.FAILED, Optional.of(message)));
  }

  @Override
  public final List<RowChange> forget(WriteSession session, Version version)
      throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord row : rows(session, r -> r.version().filter(version::sameAs).isPresent())) {
      changes.add(remove(session, row));
    }
    return changes;
  }

  @Override
  public final List<RowChange> markApplied(
      WriteSession session, Migration migration, AppliedFacts facts) throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord row : recorded(session, migration)) {
      changes.add(row.succeeded() ? remove(session, row) : settle(session, row));
    }
    HistoryRecord marked = insert(session, migration, facts, Ending.MARKED, Optional.empty());
    keep(migration, List.of(marked));
    changes.add(RowChange.added(marked));
    return changes;
  }

  @Override
  public final List<RowChange> acceptText(
      WriteSession session, Migration migration, AppliedFacts facts) throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    List<HistoryRecord> after = new ArrayList<>();
    for (HistoryRecord row : recorded(session, migration)) {
      HistoryRecord now = row.succeeded() ? withText(session, row, migration, facts) : row;
      if (row.succeeded()) {
        changes.add(RowChange.changed(row, now));
      }
      after.add(now);
    }
    keep(migration, after);
    return changes;
  }

  /** Asked for alone: every migration does this, and the rows of all others are many. */
  private void settleFailures(WriteSession session, Migration migration) throws ServerException {
    String failed = " AND " + attempts.failed();
    String about = subject(migration);
    for (HistoryRecord row : rows(session, failed, r -> subject(r).equals(about))) {
      settle(session, row);
    }
  }

  private List<HistoryRecord> recorded(WriteSession session, Migration migration)
      throws ServerException {
    if (recorded.isEmpty()) {
      recorded =
          Optional.of(
              rows(session, r -> true).stream().collect(Collectors.groupingBy(this::subject)));
    }
    return recorded.get().getOrDefault(subject(migration), List.of());
  }

  private void keep(Migration migration, List<HistoryRecord> rows) {
    recorded.ifPresent(known -> known.put(subject(migration), rows));
  }

  private List<HistoryRecord> rows(WriteSession session, Predicate<HistoryRecord> which)
      throws ServerException {
    return rows(session, "", which);
  }

  private List<HistoryRecord> rows(
      WriteSession session, String also, Predicate<HistoryRecord> which) throws ServerException {
    return session
        .query(
            "SELECT * FROM %s WHERE %s%s ORDER BY %s"
                .formatted(name, attempts.counting(), also, attempts.order()),
            row -> maker.of(RowColumns.of(row), Optional.empty()))
        .stream()
        .filter(which)
        .toList();
  }
}
