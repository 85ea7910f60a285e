package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableCatalog;
import dev.drydock.tool.TableColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a row for every version, in the transaction of its migration; failures leave none. */
public final class RowWriter implements HistoryWriter {
  private final HistoryTable table;
  private final String name;
  private final TableShape shape;
  private final RowReader.Maker maker;

  /**
   * @param maker of records, as the table is read
   */
  public RowWriter(HistoryTable table, TableShape shape, RowReader.Maker maker) {
    this.table = table;
    this.name = RowReader.name(table);
    this.shape = shape;
    this.maker = maker;
  }

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return Optional.empty();
  }

  @Override
  public boolean createIfAbsent(WriteSession session) throws ServerException {
    if (TableCatalog.find(session, table).isPresent()) {
      return false;
    }
    for (String statement : shape.create(table)) {
      session.execute(statement, notice -> {});
    }
    return true;
  }

  @Override
  public void started(WriteSession session, Migration migration, AppliedFacts facts) {
    // None of these tools notes anything before the end.
  }

  @Override
  public HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws ServerException {
    // every migration does this: what columns there are is not asked for but told by the answer
    String sql =
        "INSERT INTO %s (%s) VALUES (%s) RETURNING *"
            .formatted(name, quoted(shape.columns()), String.join(", ", shape.values()));
    return session
        .query(
            sql,
            row -> maker.of(RowColumns.of(row), Optional.of(facts.appliedAt())),
            shape.parameters().apply(migration, facts).toArray())
        .getFirst();
  }

  @Override
  public Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message) {
    return Optional.empty();
  }

  @Override
  public List<RowChange> forget(WriteSession session, Version version) throws ServerException {
    return delete(session, version).stream().map(RowChange::removed).toList();
  }

  @Override
  public List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    List<HistoryRecord> before = delete(session, migration.version().orElseThrow());
    HistoryRecord after = applied(session, migration, facts);
    return RowChange.replaced(before, after);
  }

  @Override
  public List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    TableShape.Value text =
        shape.checksum(migration, facts).orElseThrow(() -> TextNotKept.in(table));
    Object version = shape.version().apply(migration.version().orElseThrow().text());
    String found = ofVersion();
    List<RowChange> changes = new ArrayList<>();
    List<String> all = columns(session);
    for (HistoryRecord before :
        rows(session, all, "SELECT " + quoted(all) + " FROM " + name + found, version)) {
      String update =
          "UPDATE %s SET %s = %s%s RETURNING %s"
              .formatted(name, Session.quoted(text.column()), text.sql(), found, quoted(all));
      for (HistoryRecord after : rows(session, all, update, text.parameter(), version)) {
        changes.add(RowChange.changed(before, after));
      }
    }
    return changes;
  }

  private List<HistoryRecord> delete(WriteSession session, Version version) throws ServerException {
    List<String> all = columns(session);
    return rows(
        session,
        all,
        "DELETE FROM %s%s RETURNING %s".formatted(name, ofVersion(), quoted(all)),
        shape.version().apply(version.text()));
  }

  private List<HistoryRecord> rows(
      WriteSession session, List<String> all, String sql, Object... parameters)
      throws ServerException {
    return session.query(
        sql, row -> maker.of(RowColumns.of(all, row), Optional.empty()), parameters);
  }

  /** The condition for the rows of a version, which is its one parameter. */
  private String ofVersion() {
    return " WHERE %s = %s"
        .formatted(Session.quoted(shape.columns().getFirst()), shape.values().getFirst());
  }

  private List<String> columns(WriteSession session) throws ServerException {
    return TableCatalog.find(session, table)
        .map(TableColumns::columns)
        .map(columns -> List.copyOf(columns.keySet()))
        .orElse(shape.columns());
  }

  private static String quoted(List<String> columns) {
    return String.join(", ", columns.stream().map(Session::quoted).toList());
  }
}
