package dev.drydock.tool.own;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.rows.TextNotKept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes rows of either shape, into whatever columns the table has. */
final class OwnWriter implements HistoryWriter {
  private final HistoryTable table;
  private final Shape shape;
  private final TableWatch watch;

  /** While the watch is settled nobody but this writer adds a row that tells of one. */
  private boolean noFailures;

  /** The table, once a repair has asked. */
  private Optional<Found> found = Optional.empty();

  /**
   * A table as a repair finds it, which holds the history's lock for all its migrations: looking
   * for each reads ten thousand rows ten thousand times.
   *
   * @param versions recorded in it, as no index helps to find 3 where 003 is written
   */
  private record Found(TableFacts facts, Set<String> versions) {}

  OwnWriter(HistoryTable table, Shape shape) {
    this.table = table;
    this.shape = shape;
    this.watch = new TableWatch(table);
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return OwnVersions.refused(migration);
  }

  @Override
  public boolean createIfAbsent(WriteSession session) throws DrydockException {
    if (watch.isSettled()) {
      return false;
    }
    Optional<TableFacts> there = watch.look(session);
    if (there.isEmpty()) {
      OwnTable.create(session, table);
      return true;
    }
    if (shape.claim(there.get().columns()).isEmpty()) {
      throw HistoryProblems.unknownShape(there.get().columns());
    }
    return false;
  }

  @Override
  public void started(WriteSession session, Migration migration, AppliedFacts facts) {
    // These shapes note nothing before the end.
  }

  @Override
  public HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    TableFacts now = watch.facts(session, migration, facts.text());
    forgetFailures(session, now, migration);
    return insert(session, now, migration, facts, success(now, false));
  }

  @Override
  public Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message)
      throws DrydockException {
    watch.unsettle();
    noFailures = false;
    Optional<TableFacts> now = watch.look(session);
    Optional<String> word = now.flatMap(TableFacts::failedWord);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    forgetFailures(session, now.get(), migration);
    RowValues.Outcome outcome = new RowValues.Outcome(word.get(), Optional.of(message), false);
    return Optional.of(insert(session, now.get(), migration, facts, outcome));
  }

  @Override
  public List<RowChange> forget(WriteSession session, Version version) throws DrydockException {
    TableFacts now = watch.look(session).orElseThrow(() -> HistoryProblems.absent(table));
    return delete(session, now, version, "true").stream().map(RowChange::removed).toList();
  }

  @Override
  public List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    TableFacts now = found(session).facts();
    Version version = migration.version().orElseThrow();
    boolean there = !found(session).versions().add(plain(version.text()));
    List<HistoryRecord> before = there ? delete(session, now, version, "true") : List.of();
    HistoryRecord after = insert(session, now, migration, facts, success(now, true));
    return RowChange.replaced(before, after);
  }

  @Override
  public List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    TableFacts now = found(session).facts();
    if (!now.columns().has("checksum")) {
      throw TextNotKept.in(table);
    }
    List<String> names = List.copyOf(now.columns().columns().keySet());
    VersionMatch match =
        VersionMatch.of(now.columns().columns().get("version"), migration.version().orElseThrow());
    RowValues text = RowValues.ofText(now, facts);
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord before :
        session.query(
            "SELECT "
                + OwnRows.selected(names)
                + " FROM "
                + OwnRows.name(table)
                + " WHERE "
                + match.condition(),
            row -> OwnRows.record(names, row),
            match.parameters().toArray())) {
      for (HistoryRecord after :
          session.query(
              text.update(names, match.condition()),
              row -> OwnRows.record(names, row),
              Stream.concat(Stream.of(text.parameters()), match.parameters().stream()).toArray())) {
        changes.add(RowChange.changed(before, after));
      }
    }
    return changes;
  }

  private Found found(WriteSession session) throws DrydockException {
    if (found.isEmpty()) {
      TableFacts facts = watch.look(session).orElseThrow(() -> HistoryProblems.absent(table));
      String sql =
          "SELECT version::text FROM " + OwnRows.name(table) + " WHERE version IS NOT NULL";
      found =
          Optional.of(
              new Found(facts, new HashSet<>(session.query(sql, row -> plain(row.getString(1))))));
    }
    return found.get();
  }

  /** The same for whatever counts as the same version. */
  private static String plain(String version) {
    return version.matches("[0-9]+") ? new BigInteger(version).toString() : version;
  }

  private static RowValues.Outcome success(TableFacts facts, boolean marked) {
    return new RowValues.Outcome(facts.appliedWord(), Optional.empty(), marked);
  }

  private void forgetFailures(WriteSession session, TableFacts facts, Migration migration)
      throws DrydockException {
    if (!facts.tellsOfFailures() || (noFailures && watch.isSettled())) {
      return;
    }
    String failed = "lower(status::text) IN (" + StatusWords.notAppliedList() + ")";
    noFailures = !any(session, failed, List.of());
    Version version = migration.version().orElseThrow();
    VersionMatch match = VersionMatch.of(facts.columns().columns().get("version"), version);
    // Asked first, so that a login without the right to delete can still record success.
    if (!noFailures && any(session, match.condition() + " AND " + failed, match.parameters())) {
      delete(session, facts, version, failed);
    }
  }

  private boolean any(WriteSession session, String condition, List<Object> parameters)
      throws DrydockException {
    String sql = "SELECT 1 FROM " + OwnRows.name(table) + " WHERE " + condition + " LIMIT 1";
    return !session.query(sql, row -> row.getInt(1), parameters.toArray()).isEmpty();
  }

  private List<HistoryRecord> delete(
      WriteSession session, TableFacts facts, Version version, String condition)
      throws DrydockException {
    List<String> names = List.copyOf(facts.columns().columns().keySet());
    VersionMatch match = VersionMatch.of(facts.columns().columns().get("version"), version);
    return session.query(
        "DELETE FROM "
            + OwnRows.name(table)
            + " WHERE "
            + match.condition()
            + " AND "
            + condition
            + " RETURNING "
            + OwnRows.selected(names),
        row -> OwnRows.record(names, row),
        match.parameters().toArray());
  }

  private static HistoryRecord insert(
      WriteSession session,
      TableFacts facts,
      Migration migration,
      AppliedFacts run,
      RowValues.Outcome outcome)
      throws DrydockException {
    List<String> names = List.copyOf(facts.columns().columns().keySet());
    RowValues row = RowValues.of(facts, migration, run, outcome);
    return session
        .query(row.insert(names), result -> OwnRows.record(names, result), row.parameters())
        .getFirst();
  }
}
