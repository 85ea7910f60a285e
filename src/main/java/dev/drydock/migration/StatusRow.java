package dev.drydock.migration;

import java.util.Optional;
import java.util.Set;

/**
 * A file, its record, or both.
 *
 * @param migration empty when the file is missing
 * @param record empty when nothing is recorded
 * @param checksum the file's checksum by the algorithm the record uses, and whether they agree
 */
public record StatusRow(
    Optional<Migration> migration,
    Optional<HistoryRecord> record,
    Status status,
    Set<Flag> flags,
    Optional<ChecksumComparison> checksum) {

  public StatusRow {
    flags = Set.copyOf(flags);
  }

  /** Whether applying would run it: it has a file, and is pending or has failed. */
  public boolean toRun() {
    return migration.isPresent() && (status == Status.PENDING || status == Status.FAILED);
  }

  /** As the file, else the record, writes it. */
  public String versionText() {
    return migration
        .flatMap(Migration::version)
        .or(() -> record.flatMap(HistoryRecord::version))
        .map(Version::text)
        .orElse("");
  }

  /** As the file, else the record, says it. */
  public String name() {
    return migration
        .map(Migration::name)
        .or(() -> record.flatMap(HistoryRecord::name))
        .or(() -> record.flatMap(HistoryRecord::id))
        .orElse("");
  }
}
