package dev.drydock.tool.supabase;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.TableCatalog;
import dev.drydock.tool.TableColumns;
import java.util.List;
import java.util.Optional;

/** Writes the rows {@code supabase db push} and {@code migration repair} would write. */
final class SupabaseWriter implements HistoryWriter {
  private static final List<String> COLUMNS = List.of("version", "statements", "name");

  private final HistoryTable table;
  private final String name;
  private boolean complete;

  SupabaseWriter(HistoryTable table) {
    this.table = table;
    this.name = SupabaseLayout.name(table);
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return Optional.empty();
  }

  /** In the CLI's own steps, each left out where there is nothing to do. */
  @Override
  public boolean createIfAbsent(WriteSession session) throws ServerException {
    Optional<TableColumns> there = TableCatalog.find(session, table);
    if (there.isEmpty()) {
      run(session, "CREATE SCHEMA IF NOT EXISTS " + Session.quoted(table.schema()));
      run(session, "CREATE TABLE " + name + " (version text NOT NULL PRIMARY KEY)");
    }
    boolean statements = there.filter(columns -> columns.has("statements")).isPresent();
    boolean names = there.filter(columns -> columns.has("name")).isPresent();
    if (!statements) {
      run(session, "ALTER TABLE " + name + " ADD COLUMN IF NOT EXISTS statements text[]");
    }
    if (!names) {
      run(session, "ALTER TABLE " + name + " ADD COLUMN IF NOT EXISTS name text");
    }
    // What was added just now may still be rolled back.
    complete = statements && names;
    return there.isEmpty();
  }

  @Override
  public void started(WriteSession session, Migration migration, AppliedFacts facts) {
    // The CLI notes nothing before the end.
  }

  @Override
  public HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    return insert(session, migration, facts, "");
  }

  @Override
  public Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message) {
    return Optional.empty();
  }

  @Override
  public List<RowChange> forget(WriteSession session, Version version) throws ServerException {
    return session
        .query(
            "DELETE FROM " + name + " WHERE version = ? RETURNING " + columns(),
            row -> SupabaseLayout.record(COLUMNS, row),
            version.text())
        .stream()
        .map(RowChange::removed)
        .toList();
  }

  @Override
  public List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    List<HistoryRecord> before =
        session.query(
            "SELECT " + columns() + " FROM " + name + " WHERE version = ?",
            row -> SupabaseLayout.record(COLUMNS, row),
            version(migration));
    HistoryRecord after =
        insert(
            session,
            migration,
            facts,
            " ON CONFLICT (version) DO UPDATE SET name = EXCLUDED.name,"
                + " statements = EXCLUDED.statements");
    return RowChange.replaced(before, after);
  }

  @Override
  public List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    return markApplied(session, migration, facts); // as its own repair would: name and text anew
  }

  private HistoryRecord insert(
      WriteSession session, Migration migration, AppliedFacts facts, String onConflict)
      throws ServerException {
    if (!complete) {
      createIfAbsent(session);
    }
    return session
        .query(
            "INSERT INTO "
                + name
                + " (version, statements, name) VALUES (?, CAST(? AS text[]), ?)"
                + onConflict
                + " RETURNING "
                + columns(),
            row -> SupabaseLayout.record(COLUMNS, row),
            version(migration),
            CliSplitter.split(facts.text()),
            migration.name())
        .getFirst();
  }

  private static String columns() {
    return String.join(", ", COLUMNS);
  }

  private static String version(Migration migration) {
    return migration.version().orElseThrow().text();
  }

  private static void run(WriteSession session, String statement) throws ServerException {
    session.execute(statement, notice -> {});
  }
}
