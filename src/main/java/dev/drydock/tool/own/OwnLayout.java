package dev.drydock.tool.own;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Checksums;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import dev.drydock.tool.AdvisoryKeys;
import dev.drydock.tool.Claim;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.TableColumns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A {@code schema_migrations} of one of the two shapes hand-made runners keep. */
public final class OwnLayout implements HistoryLayout {
  /** What new histories are made in. */
  public static final OwnLayout DRYDOCK = new OwnLayout(Shape.DRYDOCK);

  /** Found, and kept as it is; never made. */
  public static final OwnLayout APPLIED_BY = new OwnLayout(Shape.APPLIED_BY);

  /** Both, the one for new histories first. */
  public static final List<HistoryLayout> ALL = List.of(DRYDOCK, APPLIED_BY);

  private static final HistoryTable TABLE = new HistoryTable("public", "schema_migrations");

  private final Shape shape;

  private OwnLayout(Shape shape) {
    this.shape = shape;
  }

  @Override
  public String id() {
    return shape.id();
  }

  @Override
  public HistoryTable defaultTable() {
    return TABLE;
  }

  @Override
  public Set<String> signature() {
    return Set.of("version", "applied_at");
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    return shape.claim(columns);
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws DrydockException {
    return OwnRows.read(session, columns);
  }

  @Override
  public List<HistoryTable> companions(HistoryTable table) {
    return List.of(OwnTable.view(table));
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return AdvisoryKeys.drydock(table);
  }

  @Override
  public Optional<Checksum> checksum(String text) {
    return Optional.of(Checksums.own(text));
  }

  @Override
  public Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return record
        .checksum()
        .flatMap(
            recorded ->
                Checksums.compare(recorded, Metadata.saysNormalised(record), migration, text));
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return new OwnWriter(table, shape);
  }
}
