package dev.drydock.tool.rows;

import dev.drydock.migration.Folder;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.TableColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A history of one row: the last version. Every file up to it counts as applied, and its tool never
 * runs one of them, whatever they are.
 */
public record HighWater(HistoryLayout row) implements HistoryLayout {

  @Override
  public List<HistoryRecord> implied(Folder folder, List<HistoryRecord> records) {
    Optional<Version> last = records.stream().flatMap(r -> r.version().stream()).findFirst();
    if (last.isEmpty()) {
      return records;
    }
    List<HistoryRecord> implied = new ArrayList<>();
    for (Migration migration : folder.migrations()) {
      Optional<Version> version = migration.version();
      if (version.filter(v -> v.compareTo(last.get()) < 0).isPresent()) {
        implied.add(applied(version.get()));
      }
    }
    implied.addAll(records);
    return implied;
  }

  /** What stands for a file that has no row of its own. */
  public static HistoryRecord applied(Version version) {
    return new HistoryRecord(
        Optional.of(version),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  @Override
  public String id() {
    return row.id();
  }

  @Override
  public HistoryTable defaultTable() {
    return row.defaultTable();
  }

  @Override
  public Set<String> signature() {
    return row.signature();
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return row.claim(columns);
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws DrydockException {
    return row.read(session, columns);
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return row.lock(table, database);
  }

  @Override
  public boolean writes() {
    return row.writes();
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return row.writer(table);
  }
}
