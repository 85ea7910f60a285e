package dev.drydock.tool.flyway;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.rows.AttemptWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the rows Flyway would: one for every file, with the next rank; one that failed only where
 * the file ran outside a transaction, since otherwise nothing of it is left. Whatever replaces a
 * row takes the old one away first, as {@code flyway repair} does with failures.
 */
final class FlywayWriter extends AttemptWriter {
  private static final int DESCRIPTION = 200;
  private static final int SCRIPT = 1000;

  /** Rows of files; what tells of a baseline or a schema is about none. */
  private static final Attempts OF_FILES =
      new Attempts("type NOT IN ('BASELINE', 'SCHEMA')", "NOT success", "installed_rank");

  private static final String OF_RANK = " WHERE installed_rank = CAST(? AS integer)";

  private static final String INSERT =
      """
      INSERT INTO %1$s (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
      VALUES ((SELECT coalesce(max(installed_rank), 0) + 1 FROM %1$s),
              CAST(nullif(?, '') AS varchar), ?, 'SQL', ?, CAST(? AS integer),
              ?, CAST(? AS integer), CAST(? AS boolean))
      RETURNING *""";

  private final HistoryTable table;

  /** What is wrong with a folder is so for each of its migrations, and found by listing it. */
  private final Map<Path, Optional<Problem>> folders = new HashMap<>();

  FlywayWriter(HistoryTable table) {
    super(table, OF_FILES, FlywayLayout::record);
    this.table = table;
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return folders
        .computeIfAbsent(
            migration.path().getParent(), folder -> FlywayAlone.ofFolder(migration, table))
        .or(() -> FlywayAlone.ofFile(migration));
  }

  @Override
  protected List<String> creation() {
    return FlywayTable.create(table);
  }

  @Override
  protected String subject(HistoryRecord row) {
    return subject(row.version(), row.name().orElse(""));
  }

  @Override
  protected String subject(Migration migration) {
    return subject(migration.version(), description(migration));
  }

  /** A repeatable file has no version and is known by its description. */
  private static String subject(Optional<Version> version, String description) {
    return version.map(v -> "V" + v.key()).orElse("R" + description);
  }

  @Override
  protected RowChange remove(WriteSession session, HistoryRecord row) throws ServerException {
    session.update("DELETE FROM " + name() + OF_RANK, rank(row));
    return RowChange.removed(row);
  }

  @Override
  protected RowChange settle(WriteSession session, HistoryRecord failure) throws ServerException {
    return remove(session, failure);
  }

  /** As {@code flyway repair} aligns a checksum. */
  @Override
  protected HistoryRecord withText(
      WriteSession session, HistoryRecord row, Migration migration, AppliedFacts facts)
      throws ServerException {
    return row(
        session,
        Optional.empty(),
        "UPDATE " + name() + " SET checksum = CAST(? AS integer)" + OF_RANK + " RETURNING *",
        Integer.toString(checksum(migration, facts.text())),
        rank(row));
  }

  private static String rank(HistoryRecord row) {
    return row.columns().get("installed_rank").orElseThrow();
  }

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
        migration.version().map(Version::text).orElse(""),
        description(migration),
        script(migration.file()),
        Integer.toString(checksum(migration, facts.text())),
        facts.appliedBy(),
        Long.toString(Math.min(Integer.MAX_VALUE, facts.took().toMillis())),
        Boolean.toString(ending != Ending.FAILED));
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
