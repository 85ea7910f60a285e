package dev.drydock.tool.marked;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.AdvisoryKeys;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.TableColumns;
import dev.drydock.tool.rows.NoWriter;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code goose_db_version}: a row for every time a version went up. Older programs noted in a row
 * of its own that it went down again, so the newest row of a version counts; version 0 stands for
 * the beginning.
 */
final class GooseLayout implements HistoryLayout {
  private static final RowReader READER = new RowReader(Optional.of("tstamp"), List.of("id"));

  @Override
  public String id() {
    return "goose";
  }

  @Override
  public HistoryTable defaultTable() {
    return new HistoryTable("public", "goose_db_version");
  }

  @Override
  public Set<String> signature() {
    return Set.of("version_id", "is_applied");
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return columns.has("version_id", "is_applied")
        ? Optional.of(new Claim(95, columns.table() + " is the history of goose"))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    Map<String, HistoryRecord> newest = new LinkedHashMap<>();
    for (HistoryRecord row :
        READER.read(
            session,
            columns,
            (row, at) ->
                Rows.ofVersion(
                    row, Rows.number(row.value("version_id").orElse("")), Optional.empty(), at))) {
      String version = row.version().orElseThrow().text();
      newest.remove(version);
      newest.put(version, row);
    }
    return newest.values().stream()
        .filter(row -> row.columns().get("is_applied").filter("t"::equals).isPresent())
        .filter(row -> !row.version().orElseThrow().text().equals("0"))
        .toList();
  }

  /** The program takes none; two of ours still keep out of each other's way. */
  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return AdvisoryKeys.drydock(table);
  }

  @Override
  public Optional<Checksum> checksum(String text) {
    return Optional.empty();
  }

  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return Optional.empty();
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new NoWriter("goose");
  }
}
