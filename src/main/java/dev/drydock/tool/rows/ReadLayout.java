package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
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
import java.util.function.Predicate;

/**
 * A history with a row for every version, and no checksum, or none that says anything of a file.
 *
 * @param title its tool's name for people
 * @param signature columns that tell it; with less than two only the default table can be it
 * @param fits what else a table must be
 * @param shape how its tool writes it; empty where that is left to the tool
 */
public record ReadLayout(
    String id,
    String title,
    HistoryTable defaultTable,
    Set<String> signature,
    Predicate<TableColumns> fits,
    RowReader reader,
    RowReader.Maker maker,
    Optional<TableShape> shape)
    implements HistoryLayout {

  /** More than the columns alone would say of plain versions. */
  private static final int STRENGTH = 85;

  public ReadLayout {
    signature = Set.copyOf(signature);
  }

  /** One that is only read. */
  public ReadLayout(
      String id,
      String title,
      HistoryTable defaultTable,
      Set<String> signature,
      Predicate<TableColumns> fits,
      RowReader reader,
      RowReader.Maker maker) {
    this(id, title, defaultTable, signature, fits, reader, maker, Optional.empty());
  }

  /** The same, written as its tool would. */
  public ReadLayout written(TableShape how) {
    return new ReadLayout(
        id, title, defaultTable, signature, fits, reader, maker, Optional.of(how));
  }

  @Override
  public Set<String> signature() {
    return signature.size() < 2 ? Set.of() : signature;
  }

  @Override
  public Optional<Claim> claim(TableColumns columns) {
    boolean placed = signature.size() > 1 || columns.table().equals(defaultTable);
    return placed && columns.columns().keySet().containsAll(signature) && fits.test(columns)
        ? Optional.of(new Claim(STRENGTH, columns.table() + " is the history of " + title))
        : Optional.empty();
  }

  @Override
  public List<HistoryRecord> read(Session session, TableColumns columns) throws DrydockException {
    return reader.read(session, columns, maker);
  }

  @Override
  public HistoryLock lock(HistoryTable table, String database) {
    return AdvisoryKeys.drydock(table);
  }

  @Override
  public boolean writes() {
    return shape.isPresent();
  }

  @Override
  public HistoryWriter writer(HistoryTable table) {
    return shape
        .<HistoryWriter>map(how -> new RowWriter(table, how, maker))
        .orElseGet(() -> new NoWriter(title));
  }
}
