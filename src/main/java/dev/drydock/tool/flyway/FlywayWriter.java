package dev.drydock.tool.flyway;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableCatalog;
import dev.drydock.tool.rows.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes the rows Flyway would: one for every file, with the next rank; one that failed only where
 * the file ran outside a transaction, since otherwise nothing of it is left. Whatever replaces a
 * row takes the old one away first, as {@code flyway repair} does with failures.
 */
final class FlywayWriter implements HistoryWriter {
  private static final int DESCRIPTION = 200;
  private static final int SCRIPT = 1000;

  private final HistoryTable table;
  private final String name;
  private Optional<Migration> outside = Optional.empty();

  /** What is wrong with a folder is so for each of its migrations, and found by listing it. */
  private final Map<Path, Optional<Problem>> folders = new HashMap<>();

  FlywayWriter(HistoryTable table) {
    this.table = table;
    this.name = RowReader.name(table);
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return folders
        .computeIfAbsent(
            migration.path().getParent(), folder -> FlywayAlone.ofFolder(migration, table))
        .or(() -> FlywayAlone.ofFile(migration));
  }

  @Override
  public boolean createIfAbsent(WriteSession session) throws ServerException {
    if (TableCatalog.find(session, table).isPresent()) {
      return false;
    }
    for (String statement : FlywayTable.create(table)) {
      session.execute(statement, notice -> {});
    }
    return true;
  }

  @Override
  public void started(WriteSession session, Migration migration, AppliedFacts facts) {
    // Flyway notes nothing yet, but how it runs decides what a failure leaves.
    outside = Optional.of(migration);
  }

  @Override
  public HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    forgetFailures(session, migration);
    return insert(session, migration, facts, true);
  }

  @Override
  public Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message)
      throws ServerException {
    if (outside.filter(migration::equals).isEmpty()) {
      return Optional.empty();
    }
    forgetFailures(session, migration);
    return Optional.of(insert(session, migration, facts, false));
  }

  @Override
  public List<RowChange> forget(WriteSession session, Version version) throws ServerException {
    return delete(session, row -> row.version().filter(version::sameAs).isPresent()).stream()
        .map(row -> new RowChange(Optional.of(row.columns()), Optional.empty()))
        .toList();
  }

  @Override
  public List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord row : delete(session, row -> isOf(row, migration))) {
      changes.add(new RowChange(Optional.of(row.columns()), Optional.empty()));
    }
    HistoryRecord after = insert(session, migration, facts, true);
    changes.add(new RowChange(Optional.empty(), Optional.of(after.columns())));
    return changes;
  }

  /** As {@code flyway repair} aligns a checksum. */
  @Override
  public List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    List<RowChange> changes = new ArrayList<>();
    for (HistoryRecord row : rows(session, r -> isOf(r, migration) && r.succeeded())) {
      HistoryRecord after =
          session
              .query(
                  "UPDATE "
                      + name
                      + " SET checksum = CAST(? AS integer)"
                      + " WHERE installed_rank = CAST(? AS integer) RETURNING *",
                  result -> FlywayLayout.record(RowColumns.of(result), Optional.empty()),
                  Integer.toString(checksum(migration, facts.text())),
                  rank(row))
              .getFirst();
      changes.add(new RowChange(Optional.of(row.columns()), Optional.of(after.columns())));
    }
    return changes;
  }

  private static boolean isOf(HistoryRecord row, Migration migration) {
    return migration.version().isPresent()
        ? row.version().filter(migration.version().get()::sameAs).isPresent()
        : row.version().isEmpty() && row.name().equals(Optional.of(description(migration)));
  }

  /** Asked for alone: every migration does this, and the rows of all others are many. */
  private void forgetFailures(WriteSession session, Migration migration) throws ServerException {
    delete(session, rows(session, " AND NOT success", row -> isOf(row, migration)));
  }

  private List<HistoryRecord> delete(WriteSession session, Predicate<HistoryRecord> which)
      throws ServerException {
    return delete(session, rows(session, which));
  }

  private List<HistoryRecord> delete(WriteSession session, List<HistoryRecord> rows)
      throws ServerException {
    for (HistoryRecord row : rows) {
      session.update(
          "DELETE FROM " + name + " WHERE installed_rank = CAST(? AS integer)", rank(row));
    }
    return rows;
  }

  private static String rank(HistoryRecord row) {
    return row.columns().get("installed_rank").orElseThrow();
  }

  /** Rows of files; what tells of a baseline or a schema is about none. */
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
                + " WHERE type NOT IN ('BASELINE', 'SCHEMA')"
                + also
                + " ORDER BY installed_rank",
            row -> FlywayLayout.record(RowColumns.of(row), Optional.empty()))
        .stream()
        .filter(which)
        .toList();
  }

  private HistoryRecord insert(
      Session session, Migration migration, AppliedFacts facts, boolean success)
      throws ServerException {
    return session
        .query(
            """
            INSERT INTO %1$s (installed_rank, version, description, type, script, checksum,
                              installed_by, execution_time, success)
            VALUES ((SELECT coalesce(max(installed_rank), 0) + 1 FROM %1$s),
                    CAST(nullif(?, '') AS varchar), ?, 'SQL', ?, CAST(? AS integer),
                    ?, CAST(? AS integer), CAST(? AS boolean))
            RETURNING *"""
                .formatted(name),
            row -> FlywayLayout.record(RowColumns.of(row), Optional.of(facts.appliedAt())),
            migration.version().map(Version::text).orElse(""),
            description(migration),
            script(migration.file()),
            Integer.toString(checksum(migration, facts.text())),
            facts.appliedBy(),
            Long.toString(Math.min(Integer.MAX_VALUE, facts.took().toMillis())),
            Boolean.toString(success))
        .getFirst();
  }

  /** A repeatable file runs again when the values of its placeholders change. */
  private static int checksum(Migration migration, String text) {
    boolean replaced =
        migration.kind() == Kind.REPEATABLE && FileOptions.of(migration.path()).placeholders();
    return LineChecksum.of(replaced ? Placeholders.of(migration, text).replaced(text) : text);
  }

  private static String description(Migration migration) {
    String words = migration.name();
    return words.length() <= DESCRIPTION ? words : words.substring(0, DESCRIPTION - 3) + "...";
  }

  private static String script(String file) {
    return file.length() <= SCRIPT ? file : "..." + file.substring(3 + file.length() - SCRIPT);
  }
}
