package dev.drydock.tool.sqitch;

import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Checksums;
import dev.drydock.migration.Folder;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableColumns;
import dev.drydock.tool.rows.NoWriter;
import dev.drydock.tool.rows.RowReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code sqitch.changes}: a row for every change that is deployed, of all the projects that share
 * the registry, with the SHA-1 of the script's bytes. What {@code sqitch check} calls diverged is
 * what differs here; the other tables of the registry have no such hash.
 */
final class SqitchLayout implements HistoryLayout {
  private static final RowReader READER =
      new RowReader(Optional.of("committed_at"), List.of("committed_at"));

  /** The key Sqitch takes, which it waits for. */
  private static final long LOCK = 75474063;

  @Override
  public String id() {
    return "sqitch";
  }

  @Override
  public HistoryTable defaultTable() {
    return new HistoryTable("sqitch", "changes");
  }

  @Override
  public Set<String> signature() {
    return Set.of("change_id", "script_hash", "change", "project", "committed_at");
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return columns.columns().keySet().containsAll(signature())
        ? Optional.of(new Claim(95, columns.table() + " is the history of Sqitch"))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    return READER.read(session, columns, SqitchLayout::record);
  }

  private static HistoryRecord record(RowColumns row, Optional<Instant> at) {
    return new HistoryRecord(
        Optional.empty(),
        Optional.of(row.value("change_id").orElse("")),
        row.value("change"),
        true,
        Optional.empty(),
        at,
        row.value("committer_name"),
        Optional.empty(),
        row.value("script_hash"),
        row);
  }

  /** What another project of the same registry deployed is no file that is missing here. */
  @Override
  public List<HistoryRecord> implied(Folder folder, List<HistoryRecord> records) {
    Set<String> planned =
        folder.migrations().stream().map(Migration::id).collect(Collectors.toSet());
    Set<Optional<String>> ours =
        records.stream()
            .filter(record -> record.id().filter(planned::contains).isPresent())
            .map(SqitchLayout::project)
            .collect(Collectors.toSet());
    return ours.isEmpty()
        ? records
        : records.stream().filter(record -> ours.contains(project(record))).toList();
  }

  @Override
  public List<HistoryTable> companions(HistoryTable table) {
    return Stream.of("releases", "projects", "tags", "dependencies", "events")
        .map(name -> new HistoryTable(table.schema(), name))
        .toList();
  }

  private static Optional<String> project(HistoryRecord record) {
    return record.columns().getOrDefault("project", Optional.empty());
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return new HistoryLock.Advisory(List.of(LOCK));
  }

  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return record.checksum().flatMap(value -> Checksums.compare(value, false, migration, text));
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new NoWriter("Sqitch");
  }
}
