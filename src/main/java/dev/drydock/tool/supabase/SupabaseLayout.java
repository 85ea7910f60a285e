package dev.drydock.tool.supabase;

import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.AdvisoryKeys;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code supabase_migrations.schema_migrations}: a version, its name and every statement that ran.
 * It says nothing of when, by whom and how long, and has no place for failures.
 */
public final class SupabaseLayout implements HistoryLayout {
  private static final HistoryTable TABLE =
      new HistoryTable("supabase_migrations", "schema_migrations");
  private static final String STATEMENTS = "statements";

  @Override
  public String id() {
    return "supabase";
  }

  @Override
  public HistoryTable defaultTable() {
    return TABLE;
  }

  @Override
  public Set<String> signature() {
    return Set.of("version", STATEMENTS);
  }

  /** Projects from before the CLI kept statements have the version alone. */
  @Override
  public Optional<Claim> claim(TableColumns columns) {
    TableColumns.Column version = columns.columns().get("version");
    if (version == null || !version.type().equals("text")) {
      return Optional.empty();
    }
    TableColumns.Column statements = columns.columns().get(STATEMENTS);
    if (statements != null && statements.type().equals("text[]")) {
      return Optional.of(new Claim(95, columns.table() + " keeps versions with their statements"));
    }
    return columns.table().equals(TABLE)
        ? Optional.of(new Claim(80, "there is " + TABLE))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    List<String> names = List.copyOf(columns.columns().keySet());
    return session.query(
        "SELECT "
            + String.join(", ", names.stream().map(Session::quoted).toList())
            + " FROM "
            + name(columns.table())
            + " ORDER BY version",
        row -> record(names, row));
  }

  static String name(HistoryTable table) {
    return Session.quoted(table.schema()) + "." + Session.quoted(table.name());
  }

  static HistoryRecord record(List<String> names, ResultSet row) throws SQLException {
    RowColumns columns = RowColumns.of(names, row);
    return new HistoryRecord(
        columns.value("version").map(Version::textual),
        Optional.empty(),
        columns.value("name"),
        true,
        Optional.empty(),
        Optional.empty(),
        columns.value("created_by"),
        Optional.empty(),
        Optional.empty(),
        columns);
  }

  /** The CLI takes none; two of ours still keep out of each other's way. */
  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return AdvisoryKeys.drydock(table);
  }

  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return statements(record)
        .flatMap(stored -> text.get().map(file -> StatementsComparison.of(stored, file)));
  }

  @Override
  public Optional<String> appliedText(HistoryRecord record) {
    return statements(record).map(stored -> String.join(";\n", stored) + ";\n");
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new SupabaseWriter(table);
  }

  private static Optional<List<String>> statements(HistoryRecord record) {
    Map<String, Optional<String>> columns = record.columns();
    return columns.containsKey(STATEMENTS)
        ? columns.get(STATEMENTS).map(TextArray::parse)
        : Optional.empty();
  }
}
