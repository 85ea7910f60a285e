package dev.drydock.tool.folders;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.ChecksumAlgorithm;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Checksums;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
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
import dev.drydock.tool.rows.RowReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code _prisma_migrations}: a row for every attempt. One that ended counts as applied, one that
 * did not as failed, one marked as rolled back not at all.
 */
final class PrismaLayout implements HistoryLayout {
  private static final RowReader READER =
      new RowReader(Optional.of("finished_at"), List.of("started_at", "migration_name"));

  private static final long LOCK = 72707369;

  @Override
  public String id() {
    return "prisma";
  }

  @Override
  public HistoryTable defaultTable() {
    return new HistoryTable("public", "_prisma_migrations");
  }

  @Override
  public Set<String> signature() {
    return Set.of("migration_name", "checksum", "finished_at", "rolled_back_at");
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return columns.columns().keySet().containsAll(signature())
        ? Optional.of(new Claim(95, columns.table() + " is the history of Prisma"))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    Map<String, HistoryRecord> byName = new LinkedHashMap<>();
    for (HistoryRecord attempt : READER.read(session, columns, PrismaLayout::record)) {
      String name = attempt.id().orElse("");
      boolean rolledBack = !attempt.columns().getOrDefault("rolled_back_at", none()).isEmpty();
      HistoryRecord known = byName.get(name);
      if (!rolledBack && (known == null || !known.succeeded())) {
        byName.put(name, attempt);
      }
    }
    return List.copyOf(byName.values());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** The whole name tells a migration; the digits it begins with are what people call it. */
  static Version version(String name) {
    String first = name.split("_", 2)[0];
    return new Version(first.matches("[0-9]+") ? first : name, name);
  }

  static HistoryRecord record(RowColumns row, Optional<Instant> at) {
    boolean ended = row.value("finished_at").isPresent();
    Optional<String> name = row.value("migration_name");
    return new HistoryRecord(
        name.map(PrismaLayout::version),
        name,
        name.map(n -> n.substring(n.indexOf('_') + 1)),
        ended,
        ended ? Optional.empty() : row.value("logs").or(() -> Optional.of("it never ended")),
        at,
        Optional.empty(),
        Optional.empty(),
        row.value("checksum"),
        row);
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return new HistoryLock.Advisory(List.of(LOCK));
  }

  @Override
  public Optional<Checksum> checksum(String text) {
    return Optional.of(sha256(text));
  }

  static Checksum sha256(String text) {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm.SHA256;
    return new Checksum(algorithm.id(), algorithm.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Prisma takes a file for the same with either line end. */
  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return record.checksum().flatMap(value -> Checksums.compare(value, false, migration, text));
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new PrismaWriter(table);
  }
}
