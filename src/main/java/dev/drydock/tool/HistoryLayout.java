package dev.drydock.tool;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Folder;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One shape of history table. Told from others by its columns, never by its name alone. */
public interface HistoryLayout {

  /** Stable id, for instance {@code supabase} or {@code drydock}. */
  String id();

  /** Where it is kept unless the profile or {@code --history} says else. */
  HistoryTable defaultTable();

  /**
   * Columns every table of this shape has, to look for it in the catalog; at least two, or none
   * when only the default table can be it.
   */
  Set<String> signature();

  /**
   * How well a table's columns fit.
   *
   * @return empty when they do not
   */
  Optional<Claim> claim(TableColumns columns);

  /** Every row, oldest first. Reads only, in the session's read-only transaction. */
  List<HistoryRecord> read(Session session, TableColumns columns) throws DrydockException;

  /**
   * What the rows say of a folder's files, for a history that keeps one mark for all before it.
   *
   * @param records as read
   */
  default List<HistoryRecord> implied(Folder folder, List<HistoryRecord> records) {
    return records;
  }

  /** Relations that are made together with the table and belong to it. */
  default List<HistoryTable> companions(HistoryTable table) {
    return List.of();
  }

  /** The lock the history's own tool would take. */
  HistoryLock lock(HistoryTable table, String database);

  /** The checksum this layout records for a text, or empty when it records none. */
  default Optional<Checksum> checksum(String text) {
    return Optional.empty();
  }

  /**
   * A file against what is recorded for it; empty when the layout records nothing to compare.
   *
   * @param text the file's text as it is on disk, with its line ends; asked for only when the
   *     migration's own checksum does not decide
   */
  default Optional<ChecksumComparison> compare(
      HistoryRecord record, Migration migration, Supplier<Optional<String>> text) {
    return Optional.empty();
  }

  /**
   * The text that was applied, where the history keeps it, to be shown beside the file's.
   *
   * @return empty when it does not
   */
  default Optional<String> appliedText(HistoryRecord record) {
    return Optional.empty();
  }

  /**
   * Whether rows of this shape are written here. Where they are not, everything that only looks
   * works, and what would write is refused by the writer.
   */
  default boolean writes() {
    return true;
  }

  /** Writes rows of this shape. A writer belongs to one run on one thread. */
  HistoryWriter writer(HistoryTable table);
}
