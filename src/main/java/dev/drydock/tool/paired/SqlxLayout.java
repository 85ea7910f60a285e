package dev.drydock.tool.paired;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.ChecksumAlgorithm;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Checksums;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.TableColumns;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.RowWriter;
import dev.drydock.tool.rows.Rows;
import dev.drydock.tool.rows.TableShape;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * {@code _sqlx_migrations}: a row a version, with the SHA-384 of the file's bytes as they are and
 * the time it took in nanoseconds.
 */
final class SqlxLayout implements HistoryLayout {
  private static final RowReader READER =
      new RowReader(Optional.of("installed_on"), List.of("installed_on", "version"));

  /** What sqlx multiplies the CRC-32 of the database's name with, to get its lock. */
  private static final long LOCK_FACTOR = 0x3d32ad9eL;

  private static final TableShape SHAPE =
      new TableShape(
          List.of(
              """
              CREATE TABLE %s (
                version bigint PRIMARY KEY,
                description text NOT NULL,
                installed_on timestamptz NOT NULL DEFAULT now(),
                success boolean NOT NULL,
                checksum bytea NOT NULL,
                execution_time bigint NOT NULL
              )"""),
          List.of("version", "description", "checksum", "execution_time", "success"),
          List.of(
              "CAST(? AS bigint)", "?", "pg_catalog.decode(?, 'hex')", "CAST(? AS bigint)", "true"),
          SqlxLayout::values,
          text -> text);

  @Override
  public String id() {
    return "sqlx";
  }

  @Override
  public HistoryTable defaultTable() {
    return new HistoryTable("public", "_sqlx_migrations");
  }

  @Override
  public Set<String> signature() {
    return Set.of("version", "description", "installed_on", "success", "checksum");
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return columns.columns().keySet().containsAll(signature())
            && columns.columns().get("checksum").type().equals("bytea")
        ? Optional.of(new Claim(95, columns.table() + " is the history of sqlx"))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws ServerException {
    return READER.read(session, columns, SqlxLayout::record);
  }

  private static HistoryRecord record(RowColumns row, Optional<Instant> at) {
    boolean success = row.value("success").filter("t"::equals).isPresent();
    return new HistoryRecord(
        row.value("version").map(Rows::number),
        Optional.empty(),
        row.value("description"),
        success,
        success ? Optional.empty() : Optional.of("it is recorded as not successful"),
        at,
        Optional.empty(),
        row.value("execution_time").map(Long::parseLong).filter(n -> n >= 0).map(Duration::ofNanos),
        row.value("checksum"),
        row);
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    CRC32 crc = new CRC32();
    crc.update(database.getBytes(StandardCharsets.UTF_8));
    return new HistoryLock.Advisory(List.of(LOCK_FACTOR * crc.getValue()));
  }

  @Override
  public Optional<Checksum> checksum(String text) {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm.SHA384;
    return Optional.of(
        new Checksum(algorithm.id(), algorithm.of(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return record.checksum().flatMap(value -> Checksums.compare(value, false, migration, text));
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new RowWriter(table, SHAPE, SqlxLayout::record);
  }

  private static List<Object> values(Migration migration, AppliedFacts facts) {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm.SHA384;
    return List.of(
        migration.version().orElseThrow().text(),
        migration.name().replace('_', ' '),
        algorithm.of(facts.text().getBytes(StandardCharsets.UTF_8)),
        Long.toString(facts.took().toNanos()));
  }
}
