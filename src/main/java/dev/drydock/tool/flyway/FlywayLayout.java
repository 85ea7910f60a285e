package dev.drydock.tool.flyway;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Folder;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableColumns;
import dev.drydock.tool.rows.HighWater;
import dev.drydock.tool.rows.RowReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code flyway_schema_history}: a row for everything Flyway did, oldest first. Of several rows for
 * one version or one repeatable file the last counts.
 */
final class FlywayLayout implements HistoryLayout {
  private static final RowReader READER =
      new RowReader(Optional.of("installed_on"), List.of("installed_rank"));

  /** What Flyway adds to the hash of the table's name, to get its lock. */
  private static final long LOCK_BASE = 77431708279161L;

  @Override
  public String id() {
    return "flyway";
  }

  @Override
  public HistoryTable defaultTable() {
    return new HistoryTable("public", "flyway_schema_history");
  }

  @Override
  public Set<String> signature() {
    return Set.of("installed_rank", "version", "script", "checksum", "success");
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return columns.columns().keySet().containsAll(signature())
        ? Optional.of(new Claim(95, columns.table() + " is the history of Flyway"))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    Map<String, HistoryRecord> last = new LinkedHashMap<>();
    for (HistoryRecord row : READER.read(session, columns, FlywayLayout::record)) {
      String type = row.columns().getOrDefault("type", Optional.empty()).orElse("");
      String key = row.version().map(v -> v.key()).or(row::id).orElse("");
      last.remove(key);
      boolean takenBack = type.equals("DELETE") || type.startsWith("UNDO");
      if (!takenBack && !type.equals("SCHEMA")) {
        last.put(key, row);
      }
    }
    return new ArrayList<>(last.values());
  }

  /** A baseline row stands for every file up to its version. */
  @Override
  public List<HistoryRecord> implied(Folder folder, List<HistoryRecord> records) {
    Optional<Version> baseline =
        records.stream()
            .filter(FlywayLayout::isBaseline)
            .flatMap(row -> row.version().stream())
            .max(Comparator.naturalOrder());
    if (baseline.isEmpty()) {
      return records;
    }
    List<HistoryRecord> all = new ArrayList<>();
    Set<String> recorded =
        records.stream()
            .flatMap(row -> row.version().stream())
            .map(Version::key)
            .collect(Collectors.toSet());
    for (Migration migration : folder.migrations()) {
      migration
          .version()
          .filter(v -> v.compareTo(baseline.get()) <= 0 && !recorded.contains(v.key()))
          .map(HighWater::applied)
          .ifPresent(all::add);
    }
    records.stream()
        .filter(
            row ->
                !isBaseline(row)
                    || folder.migrations().stream()
                        .anyMatch(m -> m.version().filter(v -> isOf(row, v)).isPresent()))
        .forEach(all::add);
    return all;
  }

  private static boolean isOf(HistoryRecord row, Version version) {
    return row.version().filter(version::sameAs).isPresent();
  }

  private static boolean isBaseline(HistoryRecord row) {
    return row.columns().getOrDefault("type", Optional.empty()).orElse("").equals("BASELINE");
  }

  static HistoryRecord record(RowColumns row, Optional<Instant> at) {
    boolean success = row.value("success").filter("t"::equals).isPresent();
    return new HistoryRecord(
        row.value("version").map(FlywayVersion::of),
        row.value("script"),
        row.value("description"),
        success,
        success ? Optional.empty() : Optional.of("it is recorded as not successful"),
        at,
        row.value("installed_by"),
        row.value("execution_time").map(Long::parseLong).map(Duration::ofMillis),
        row.value("checksum"),
        row);
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return new HistoryLock.Advisory(List.of(LOCK_BASE + RowReader.name(table).hashCode()));
  }

  @Override
  public Optional<Checksum> checksum(String text) {
    return Optional.of(new Checksum("crc32", Integer.toString(LineChecksum.of(text))));
  }

  /** Line ends mean nothing to Flyway, so a difference is never one of these alone. */
  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    if (record.checksum().isEmpty()) {
      return Optional.empty();
    }
    return text.get().map(t -> compare(record.checksum().get(), migration, t));
  }

  private static ChecksumComparison compare(String recorded, Migration migration, String text) {
    String plain = Integer.toString(LineChecksum.of(text));
    String file =
        migration.kind() == Kind.REPEATABLE && !plain.equals(recorded)
            ? Integer.toString(LineChecksum.of(Placeholders.of(migration, text).replaced(text)))
            : plain;
    return new ChecksumComparison(
        "crc32", Optional.of(file), Optional.of(recorded), file.equals(recorded), false);
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new FlywayWriter(table);
  }
}
